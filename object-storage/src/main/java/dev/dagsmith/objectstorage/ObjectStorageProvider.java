package dev.dagsmith.objectstorage;

import dev.dagsmith.runtime.blob.XComBackend;
import dev.dagsmith.runtime.blob.XComBackendProvider;
import java.io.IOException;
import org.apache.opendal.AsyncOperator;
import org.apache.opendal.OpenDALException;
import org.apache.opendal.Operator;
import org.apache.opendal.layer.RetryLayer;

/**
 * The backend {@code objectstorage}. Its root is a URL: {@code s3://bucket/prefix}, {@code
 * gs://bucket/prefix}, {@code az://container/prefix} or {@code file:///directory}; credentials come
 * from the environment, as the storage's own tools take them.
 */
public final class ObjectStorageProvider implements XComBackendProvider {
  @Override
  public String name() {
    return "objectstorage";
  }

  @Override
  public XComBackend open(String path) throws IOException {
    StorageUrl url = StorageUrl.parse(path);
    try (AsyncOperator plain = AsyncOperator.of(url.service(), url.options());
        AsyncOperator patient = plain.layer(RetryLayer.builder().build())) {
      Operator operator = patient.blocking();
      return new ObjectStorage(operator, url.display());
    } catch (OpenDALException e) {
      throw new IOException(url.display() + ": " + e.getMessage(), e);
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
      throw new IOException(
          "the native library of org.apache.opendal:opendal for this platform is not on the class"
              + " path. Add it with its classifier, such as linux-x86_64",
          e);
    }
  }
}
