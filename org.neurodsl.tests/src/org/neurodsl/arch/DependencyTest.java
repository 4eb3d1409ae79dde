package org.neurodsl.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dependencies point one way: ui to language to runtime, and inside the language down to the IR. */
class DependencyTest {
  private static final String[] EMF_AND_XTEXT = {
    "org.eclipse.emf..", "org.eclipse.xtext..", "com.google.inject..", "org.neurodsl.neuro.."
  };

  private static final DescribedPredicate<JavaClass> HAND_WRITTEN =
      DescribedPredicate.describe("hand-written classes", DependencyTest::isHandWritten);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPackages("org.neurodsl")
          .that(HAND_WRITTEN);

  @Test
  void theRuntimeKnowsNothingOfTheLanguage() {
    check(
        classes()
            .that()
            .resideInAPackage("org.neurodsl.sim..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "javax..",
                "jdk.incubator.vector..",
                "org.apache.commons.math3..",
                "de.siegmar.fastcsv..",
                "com.google.gson..",
                "org.neurodsl.sim.."));
  }

  /** The workbench is compiled elsewhere, so its sources are asked. */
  @Test
  void theWorkbenchHasNoLogicOfTheLanguageAndNothingKnowsTheWorkbench() {
    String logic = "check|cli|compile|formatting|interpret|ir|lower|parser|pass|types|units|validation|value";
    assertEquals("", imports("org\\.neurodsl\\.(" + logic + ")\\..*", SourceTree.WORKBENCH));
    assertEquals("", imports(
        "org\\.neurodsl\\.ui\\..*|org\\.eclipse\\.(swt|jface|ui)\\..*", SourceTree.SIM, SourceTree.LANGUAGE));
  }

  private static String imports(String forbidden, Path... roots) {
    Pattern line = Pattern.compile("(?m)^import (static )?(" + forbidden + ");$");
    return SourceTree.javaFiles(roots).stream()
        .flatMap(file -> line.matcher(SourceTree.text(file)).results().map(found -> file + ": " + found.group()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theFoundationsUseNothingOfOursButSources() {
    for (String foundation : new String[] {"ir", "units", "problem", "source"}) {
      check(
          classes()
              .that()
              .resideInAPackage("org.neurodsl." + foundation + "..")
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(
                  "java..", "com.google.gson..", "org.neurodsl." + foundation + "..", "org.neurodsl.source.."));
    }
  }

  @Test
  void noCodeIsMadeFromTheSyntaxTree() {
    check(noClasses().that().resideInAnyPackage(after("ir", "pass", "emit", "interpret", "compile"))
        .should().dependOnClassesThat().resideInAnyPackage(EMF_AND_XTEXT));
  }

  @Test
  void laterStagesDoNotReachBack() {
    nothingOf(after("types", "units"), after("check", "lower", "pass", "emit", "interpret", "compile", "pipeline"));
    nothingOf(after("check"), after("lower", "pass", "emit", "interpret", "compile", "pipeline"));
    nothingOf(after("lower"), after("pass", "emit", "interpret", "compile", "pipeline"));
    nothingOf(after("pass", "emit", "interpret", "compile"), after("check", "types", "lower", "pipeline"));
    nothingOf(after("pipeline"), after("cli", "ide", "generator"));
  }

  @Test
  void nothingUsesTheCommandLineOrTheEditorsServices() {
    check(noClasses().that().resideOutsideOfPackage("org.neurodsl.cli..")
        .should().dependOnClassesThat().resideInAnyPackage("org.neurodsl.cli..", "picocli.."));
    check(noClasses().that().resideOutsideOfPackages("org.neurodsl.cli..", "org.neurodsl.ide..")
        .should().dependOnClassesThat().resideInAPackage("org.neurodsl.ide.."));
  }

  @Test
  void nothingNeedsAnEclipse() {
    check(noClasses().should().dependOnClassesThat()
        .resideInAnyPackage(
            "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..", "org.eclipse.core.resources.."));
  }

  @Test
  void packagesFormNoCycle() {
    check(slices().matching("org.neurodsl.(**)").should().beFreeOfCycles());
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    check(noClasses().that().resideOutsideOfPackages("org.neurodsl.cli..", "org.neurodsl.sim.standalone..")
        .should().accessField(System.class, "out")
        .orShould().accessField(System.class, "err")
        .orShould().callMethod(System.class, "exit", int.class)
        .orShould().callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void nothingDependsOnTheLocaleOfTheMachine() {
    check(noClasses()
        .should().callMethod(String.class, "format", String.class, Object[].class)
        .orShould().callMethod(String.class, "formatted", Object[].class)
        .orShould().callMethod(String.class, "toUpperCase")
        .orShould().callMethod(String.class, "toLowerCase")
        .orShould().callMethod(Locale.class, "getDefault"));
  }

  private static String[] after(String... packages) {
    String[] names = new String[packages.length];
    for (int i = 0; i < packages.length; i++) {
      names[i] = "org.neurodsl." + packages[i] + "..";
    }
    return names;
  }

  private static void nothingOf(String[] from, String[] to) {
    check(noClasses().that().resideInAnyPackage(from).should().dependOnClassesThat().resideInAnyPackage(to));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static boolean isHandWritten(JavaClass type) {
    String path = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    return Files.exists(SourceTree.SIM.resolve(path)) || Files.exists(SourceTree.LANGUAGE.resolve(path));
  }
}
