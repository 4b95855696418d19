/** A dag in a module. */
module com.example.shop {
  requires dev.dagsmith.runtime;

  // Values of a type of ours pass between tasks: the runtime reads and makes them.
  opens com.example.shop to
      dev.dagsmith.runtime;

  // Modules are asked for their services here, and not in META-INF/services.
  provides dev.dagsmith.runtime.DagProvider with
      com.example.shop.PricesDag;

  uses dev.dagsmith.runtime.DagProvider;
}
