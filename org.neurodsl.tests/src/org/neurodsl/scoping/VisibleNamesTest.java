package org.neurodsl.scoping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Reference;

/** What a name means, by the place where it stands. */
class VisibleNamesTest {

  private static List<String> unknown(String text) {
    return Parsing.parse(text).resource().getErrors().stream()
        .map(e -> e.getMessage().replaceAll(".*'(.*)'.*", "$1")).toList();
  }

  private static EObject meantBy(Model model, String name) {
    return EcoreUtil2.eAllOfType(model, Reference.class).stream().map(Reference::getTarget)
        .filter(target -> name.equals(target.getName())).findFirst().orElseThrow();
  }

  @Test
  void membersAndInheritedMembersAreVisible() {
    assertEquals(List.of(), unknown("""
        neuron A { param p = 1 mV }
        neuron B extends A { state x = p }
        neuron C extends B { let y = x + p }"""));
  }

  @Test
  void whatANeuronDoesNotExtendIsNot() {
    assertEquals(List.of("p"), unknown("neuron A { param p = 1 mV }\nneuron B { state x = p }"));
  }

  @Test
  void aNeuronThatExtendsItselfIsNoTrap() {
    assertEquals(List.of("z"), unknown("""
        neuron A extends B { param p = 1 mV }
        neuron B extends A { state x = p + z }"""));
  }

  @Test
  void ownNamesHideInheritedOnes() {
    Model model = Parsing.model("neuron A { param p = 1 mV }\nneuron B extends A { param p = 2 mV\n state x = p }");
    assertSame(model.getItems().get(1), EcoreUtil2.getContainerOfType(meantBy(model, "p"), Neuron.class));
  }

  @Test
  void argumentsHideEverythingElse() {
    Model model = Parsing.model("constant x = 1\nfunction f(x) = x");
    assertEquals(true, meantBy(model, "x") instanceof Argument);
  }

  @Test
  void constantsOfTheLanguageNeedNoImport() {
    assertEquals(List.of(), unknown("constant rt = gas_constant/faraday/pi*boltzmann*avogadro*elementary_charge"));
  }

  @Test
  void anOwnConstantHidesThatOfTheLanguage() {
    Model model = Parsing.model("constant pi = 3\nconstant tau = 2*pi");
    assertSame(model.getItems().get(0), meantBy(model, "pi"));
  }

  @Test
  void libraryNeuronsAreImportedByNameOrAll() {
    assertEquals(List.of(), unknown("import neuro.cells.LIF\nneuron A extends LIF { let x = V }"));
    assertEquals(List.of(), unknown("""
        import neuro.cells.*
        neuron A extends AdEx { let x = V }
        experiment e of LIF { record V }"""));
    assertEquals(List.of("AdEx"), unknown("import neuro.cells.LIF\nneuron A extends AdEx { }"));
  }

  @Test
  void experimentsSeeTheirSubjectSweepsAndMeasures() {
    assertEquals(List.of("q"), unknown("""
        neuron A { param p = 1 mV
         state V = p }
        neuron B extends A { }
        experiment e of B {
          p = 2 mV
          sweep d in [1 mV, 2 mV]
          at 1 ms { V += d }
          measure f = rate(spikes)
          expect f at d = 1 mV is q
        }"""));
  }

  @Test
  void aDerivativeIsThatOfItsState() {
    Model model = Parsing.model("""
        neuron A { state V = 0, W = 0
          dV/dt = 1
          W' = 2
          when V crosses 1 { W = 3 } }""");
    assertEquals("W", EcoreUtil2.eAllOfType(model, Assignment.class).get(0).getTarget().getName());
  }
}
