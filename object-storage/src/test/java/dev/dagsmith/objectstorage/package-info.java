/** Against a real S3 server in a process of its own. */
package dev.dagsmith.objectstorage;
