package dev.dagsmith.objectstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roots. */
class StorageUrlTest {
  @Test
  void namesTheStorage() throws IOException {
    assertThat(StorageUrl.parse("s3://bucket/a/b?region=eu-1&endpoint=http%3A%2F%2Fh%3A1"))
        .satisfies(
            url -> {
              assertThat(url.service()).isEqualTo("s3");
              assertThat(url.options())
                  .containsEntry("bucket", "bucket")
                  .containsEntry("root", "/a/b")
                  .containsEntry("region", "eu-1")
                  .containsEntry("endpoint", "http://h:1");
              assertThat(url.display()).isEqualTo("s3://bucket/a/b");
            });
    assertThat(StorageUrl.parse("gs://b").options()).containsOnlyKeys("bucket", "root");
    assertThat(StorageUrl.parse("az://c/x?account_name=me").options())
        .containsEntry("container", "c")
        .containsEntry("account_name", "me");
    assertThat(StorageUrl.parse("file:///data/xcoms").options())
        .containsEntry("root", "/data/xcoms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://host/x | it begins with none of s3://, gs://, az://, file://",
        "/data/xcoms | it begins with none of s3://, gs://, az://, file://",
        "s3:///x | it names no bucket",
        "file://host/x | it names no directory",
        "file:/// | it names no directory",
        "s3://me:secret@bucket/x | credentials don't belong into it",
        "s3://bucket/x?access_key_id=AKIA | \"access_key_id\" is none of",
        "s3://a b/x | it is no URL"
      })
  void saysWhatIsWrong(String root, String why) {
    assertThatThrownBy(() -> StorageUrl.parse(root))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why)
        .message()
        .doesNotContain("secret", "AKIA");
  }
}
