package dev.dagsmith.processor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;

/** Which package may know which. */
@AnalyzeClasses(
    packages = "dev.dagsmith.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.dagsmith.processor";

  @ArchTest
  static final ArchRule onlyTheFrontEndKnowsTrees =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".frontend..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun..");

  @ArchTest
  static final ArchRule programAndAnalysisKnowNoCompiler =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".program..", ROOT + ".analysis..", ROOT + ".graph..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javax..",
              "com.sun..",
              ROOT + ".declaration..",
              ROOT + ".frontend..",
              ROOT + ".problem..",
              ROOT + ".emit..");

  @ArchTest
  static final ArchRule theProgramDependsOnNothing =
      classes()
          .that()
          .resideInAPackage(ROOT + ".program..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".program..");

  @ArchTest
  static final ArchRule onlyTheCatalogueSpeaks =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".problem..", ROOT + ".frontend..")
          .should()
          .callMethodWhere(target(owner(assignableTo(Messager.class))));

  @ArchTest
  static final ArchRule theFrontEndPrintsOnTreesAlone =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".frontend..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Messager.class);

  @ArchTest
  static final ArchRule onlyEmitWritesFiles =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".emit..")
          .should()
          .callMethodWhere(target(owner(assignableTo(Filer.class))));

  @ArchTest
  static final ArchRule problemsAndDeclarationsKnowNoOtherPhase =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".problem..", ROOT + ".declaration..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".frontend..", ROOT + ".analysis..", ROOT + ".graph..", ROOT + ".emit..");

  @ArchTest
  static final ArchRule theRuntimeStaysAway =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.dagsmith.runtime..", "dev.dagsmith");

  @ArchTest
  static final ArchRule phasesGoOneWay =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();
}
