/**
 * Brings what a store on PostgreSQL needs to the module path. No code. Flyway has no module name of
 * its own to rely on; it comes along as all modules without a descriptor do.
 */
module dev.dagsmith.postgresql {
  requires transitive dev.dagsmith.runtime;
  requires com.zaxxer.hikari;
  requires org.postgresql.jdbc;
}
