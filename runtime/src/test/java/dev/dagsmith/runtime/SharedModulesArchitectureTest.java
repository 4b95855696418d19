package dev.dagsmith.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The modules that users' sources and the processor share with the runtime drag nothing along. They
 * are judged here because their own builds know no other module.
 */
@AnalyzeClasses(
    packages = {"dev.dagsmith.view", "dev.dagsmith"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class SharedModulesArchitectureTest {
  @ArchTest
  static final ArchRule ANNOTATIONS_KNOW_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.dagsmith")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.dagsmith");

  @ArchTest
  static final ArchRule VIEWS_KNOW_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.dagsmith.view..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.dagsmith.view..");

  /** The processor carries this package alone: it draws no pictures. */
  @ArchTest
  static final ArchRule GRAPHS_KNOW_NO_PICTURES =
      classes()
          .that()
          .resideInAPackage("dev.dagsmith.view")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.dagsmith.view");

  @ArchTest
  static final ArchRule LAYOUT_KNOWS_NEITHER_GRAPHS_NOR_PICTURES =
      classes()
          .that()
          .resideInAPackage("dev.dagsmith.view.layout")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.dagsmith.view.layout");
}
