package dev.dagsmith.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each layer may know. */
@AnalyzeClasses(
    packages = "dev.dagsmith.runtime",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.dagsmith.runtime";

  @ArchTest
  static final ArchRule GRAPH_KNOWS_ANNOTATIONS_ALONE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".graph..")
          .should()
          .dependOnClassesThat(ours("dev.dagsmith", ROOT + ".graph"));

  @ArchTest
  static final ArchRule CORE_KNOWS_THE_GRAPH_ALONE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".core..")
          .should()
          .dependOnClassesThat(ours(ROOT + ".graph", ROOT + ".core"));

  @ArchTest
  static final ArchRule CORE_AND_GRAPH_HAVE_NO_CLOCK_THREAD_CHANCE_OR_IO =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".core..", ROOT + ".graph..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "java.net..", "java.util.concurrent..", "java.nio.file..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(?!Serializable).*|java\\.time\\.(Clock|Instant|LocalDate|ZonedDateTime).*"
                  + "|java\\.lang\\.(Thread|ProcessHandle|Runtime)|java\\.util\\.Random.*")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule STORE_AND_XCOM_DO_NOT_KNOW_THE_ENGINE =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".store..", ROOT + ".xcom..", ROOT + ".blob..", ROOT + ".seal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".engine..", ROOT + ".cli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule VERSIONS_KNOW_NEITHER_ENGINE_NOR_STORE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".version..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".engine..", ROOT + ".store..", ROOT + ".cli..");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_COMMAND_LINE_BUT_ITS_ENTRY =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".graph..", ROOT + ".core..", ROOT + ".engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".cli..");

  @ArchTest
  static final ArchRule LAYERS_GO_ONE_WAY =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_ENGINE_S_PARTS_GO_ONE_WAY =
      slices().matching(ROOT + ".engine.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_ENGINE_S_PARTS_DO_NOT_KNOW_WHAT_DRIVES_THEM =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".engine.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".engine");

  /** The root holds what users of the engine call, and what generated classes implement. */
  @ArchTest
  static final ArchRule EACH_LAYER_IS_USED_BY_THOSE_ABOVE =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("api")
          .definedBy(ROOT)
          .layer("cli")
          .definedBy(ROOT + ".cli..")
          .layer("engine")
          .definedBy(ROOT + ".engine..")
          .layer("control")
          .definedBy(ROOT + ".control..")
          .layer("version")
          .definedBy(ROOT + ".version..")
          .layer("access")
          .definedBy(ROOT + ".access..")
          .layer("store")
          .definedBy(ROOT + ".store..")
          .layer("xcom")
          .definedBy(ROOT + ".xcom..")
          .layer("log")
          .definedBy(ROOT + ".log..")
          .layer("blob")
          .definedBy(ROOT + ".blob..")
          .layer("secrets")
          .definedBy(ROOT + ".secrets..")
          .layer("seal")
          .definedBy(ROOT + ".seal..")
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("cli", "engine", "log")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("api")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("api", "cli")
          .whereLayer("access")
          .mayOnlyBeAccessedByLayers("api", "engine", "cli")
          .whereLayer("control")
          .mayOnlyBeAccessedByLayers("access", "engine", "cli")
          .whereLayer("version")
          .mayOnlyBeAccessedByLayers("engine", "cli")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("api", "access", "blob", "control", "engine", "cli", "seal")
          .whereLayer("blob")
          .mayOnlyBeAccessedByLayers("api", "access", "engine", "cli")
          .whereLayer("secrets")
          .mayOnlyBeAccessedByLayers("engine", "cli")
          .whereLayer("seal")
          .mayOnlyBeAccessedByLayers("api", "blob", "engine", "cli")
          .whereLayer("xcom")
          .mayOnlyBeAccessedByLayers("access", "store", "version", "engine", "cli")
          .whereLayer("log")
          .mayOnlyBeAccessedByLayers("engine", "cli", "api");

  /** Our own classes that are in none of these packages. */
  private static DescribedPredicate<JavaClass> ours(String... allowed) {
    return new DescribedPredicate<>("our own classes outside of " + String.join(" and ", allowed)) {
      @Override
      public boolean test(JavaClass type) {
        String name = type.getPackageName();
        for (String each : allowed) {
          if (name.equals(each)) {
            return false;
          }
        }
        return name.startsWith("dev.dagsmith");
      }
    };
  }
}
