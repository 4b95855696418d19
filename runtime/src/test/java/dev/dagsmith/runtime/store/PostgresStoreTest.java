package dev.dagsmith.runtime.store;

/** A real PostgreSQL server. */
final class PostgresStoreTest extends StoreContract implements RotationContract {
  private String url;

  @Override
  RunStore open() throws Exception {
    url = Postgres.shared().newStore();
    return Stores.open(Postgres.config(url));
  }

  @Override
  void clean() throws Exception {
    Postgres.shared().clean();
  }

  @Override
  public void expire(EngineKey engine) throws Exception {
    Postgres.sql(
        url, "UPDATE dagsmith.engine SET lease_until = 0 WHERE engine_no = " + engine.no());
  }

  @Override
  public void refusePoison() throws Exception {
    Postgres.sql(
        url, "ALTER TABLE dagsmith.xcom ADD CONSTRAINT wholesome CHECK (xcom_key <> 'poison')");
  }
}
