package org.neurodsl.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.ParsedFile;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ConstantValues;
import org.neurodsl.types.DisplayUnits;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitText;

/** One check of one file: what the rules look at, and where they put what they find. */
final class Checking {

  private static final int DIGITS = 6;

  private final ParsedFile file;
  private final Model model;
  private final Places places;
  private final ModelIndex index;
  private final ExpressionTypes types = new ExpressionTypes();
  private final DisplayUnits units = new DisplayUnits(types);
  private final Map<Neuron, NeuronView> views = new IdentityHashMap<>();
  private final Map<Neuron, ConstantValues> constants = new IdentityHashMap<>();
  private final ConstantValues plainConstants = new ConstantValues();
  private Optional<DoubtedUnits> doubts = Optional.empty();
  private Set<Neuron> lacking = Set.of();
  private final List<ProblemReport> before;
  private final List<ProblemReport> reports = new ArrayList<>();

  /** @param before what parsing and linking have found */
  Checking(ParsedFile file, List<ProblemReport> before) {
    this.file = file;
    this.model = file.model();
    this.places = new Places(file.resource().file());
    this.index = new ModelIndex(model);
    this.before = List.copyOf(before);
  }

  ParsedFile file() {
    return file;
  }

  Model model() {
    return model;
  }

  ModelIndex index() {
    return index;
  }

  Places places() {
    return places;
  }

  ExpressionTypes types() {
    return types;
  }

  NeuronView view(Neuron neuron) {
    return views.computeIfAbsent(neuron, NeuronView::of);
  }

  /** The values of constants as seen from where the object stands: in its neuron, or in that of its experiment. */
  ConstantValues constants(EObject where) {
    Neuron neuron = EcoreUtil2.getContainerOfType(where, Neuron.class);
    Experiment experiment = EcoreUtil2.getContainerOfType(where, Experiment.class);
    if (neuron == null && experiment != null) {
      neuron = Subjects.neuron(experiment).orElse(null);
    }
    return neuron == null ? plainConstants
        : constants.computeIfAbsent(neuron, n -> ConstantValues.in(view(n)));
  }

  /** The value of an expression where it is constant. */
  OptionalDouble constant(Expression expression) {
    return expression == null ? OptionalDouble.empty() : constants(expression).of(expression);
  }

  void doubt(DoubtedUnits found) {
    doubts = Optional.of(found);
  }

  void lackUnits(Set<Neuron> neurons) {
    lacking = neurons;
  }

  /** Whether a parameter of the neuron there lacks its unit, so that other faults of units may follow from that. */
  boolean lacksUnits(EObject where) {
    return MissingUnits.isIn(lacking, where);
  }

  /** Whether the declared unit of a variable is itself reported as wrong. */
  boolean isDoubted(EObject variable) {
    return doubts.filter(d -> d.contains(variable)).isPresent();
  }

  List<ProblemReport> reports() {
    return reports;
  }

  /** Whether that problem was found inside of an object. */
  boolean hasReport(Problem problem, EObject where) {
    return reportsIn(where).anyMatch(r -> r.problem() == problem);
  }

  /** Whether an error was found inside of an object. */
  boolean hasError(EObject where) {
    return reportsIn(where).anyMatch(ProblemReport::isError);
  }

  private Stream<ProblemReport> reportsIn(EObject where) {
    SourcePlace whole = places.of(where);
    return Stream.concat(before.stream(), reports.stream()).filter(r -> r.place().offset() >= whole.offset()
        && r.place().offset() < whole.offset() + whole.length());
  }

  void report(ProblemReport report) {
    reports.add(report);
  }

  void report(Problem problem, EObject where, String... arguments) {
    report(at(problem, where, arguments));
  }

  ProblemReport at(Problem problem, EObject where, String... arguments) {
    return ProblemReport.of(problem, places.of(where), arguments);
  }

  ProblemReport at(Problem problem, SourcePlace place, String... arguments) {
    return ProblemReport.of(problem, place, arguments);
  }

  /** The unit of an expression in the user's own words, the customary one where the dimension is another. */
  CompositeUnit unit(Expression expression, Dimension dimension) {
    CompositeUnit own = units.of(expression);
    return own.dimension().equals(dimension) ? own : UnitText.of(dimension);
  }

  CompositeUnit unit(Expression expression) {
    return units.of(expression);
  }

  DisplayUnits units() {
    return units;
  }

  /** A value of base units in the unit of an expression, as {@code -65 mV}. */
  String value(double baseValue, Expression like) {
    return Quantities.format(baseValue, units.of(like), DIGITS);
  }

  static String value(double baseValue, CompositeUnit unit) {
    return Quantities.format(baseValue, unit, DIGITS);
  }

  /** The type of a number, if it is one of a known dimension. */
  Optional<Dimension> dimension(Expression expression) {
    return types.of(expression).dimension();
  }

  String line(EObject object) {
    return Integer.toString(places.of(object).line());
  }
}
