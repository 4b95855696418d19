package dev.dagsmith.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each part of the test kit may know. */
@AnalyzeClasses(
    packages = "dev.dagsmith.testing",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule THE_DRIVE_KNOWS_THE_ENGINE_AND_NOTHING_OF_TESTS =
      noClasses()
          .that()
          .resideInAPackage("dev.dagsmith.testing.drive")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.dagsmith.testing", "org.junit..", "org.assertj..");

  @ArchTest
  static final ArchRule ONLY_THE_WAY_IN_FOR_JUNIT_KNOWS_JUNIT =
      noClasses()
          .that()
          .haveSimpleNameNotStartingWith("DagTest")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.junit..");
}
