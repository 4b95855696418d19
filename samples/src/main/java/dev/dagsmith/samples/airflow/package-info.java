/**
 * Example dags that Apache Airflow ships, said in Java. Each class names its original, and what it
 * says in another way; dag ids are the originals', and task ids are theirs as Java writes names.
 * {@code docs/from-airflow.md} tells the rest.
 */
package dev.dagsmith.samples.airflow;
