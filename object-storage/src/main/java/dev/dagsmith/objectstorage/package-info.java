/**
 * Large XComs in object storage: S3, Google Cloud Storage, Azure Blob Storage, or a directory, all
 * by Apache OpenDAL. Depends on the runtime's backends alone.
 */
@NullMarked
package dev.dagsmith.objectstorage;

import org.jspecify.annotations.NullMarked;
