package org.neurodsl.problem;

import static org.neurodsl.problem.Severity.ERROR;
import static org.neurodsl.problem.Severity.INFO;
import static org.neurodsl.problem.Severity.WARNING;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every problem that a user can meet: its stable code, its severity and its sentence.
 *
 * <p>Placeholders {@code {0}}, {@code {1}} take the arguments of a {@link ProblemReport}; a stretch in square brackets
 * is left out when one of its arguments is missing or empty. A sentence names the thing, says what is expected and
 * found in the user's own units, and ends with the likely mend. Explanations and sample arguments for the manual
 * stand in {@code explanations.txt} beside this class, and all of it in {@code docs/problems.md}.
 *
 * <p>To add a problem, add a constant with the next free code of its group, a paragraph in {@code explanations.txt},
 * an invalid model and its valid twin. Codes are never used again for something else.
 */
public enum Problem {

  // N01xx: Syntax
  MISSING_BRACKET("N0101", ERROR, "'{0}' is missing; it closes the '{1}' of line {2}."),
  UNEXPECTED_BRACKET("N0102", ERROR, "'{0}' closes nothing; remove it, or open its partner '{1}' before it."),
  UNFINISHED_STATEMENT("N0103", ERROR, "The statement ends after '{0}', where {1} should follow."),
  UNEXPECTED_TEXT("N0104", ERROR, "'{0}' does not fit here[; {1} should stand here][; write '{2}']."),
  DECIMAL_COMMA("N0105", ERROR, "A number is written with a point; write {0}."),
  NAME_CHARACTER("N0106", ERROR, "'{0}' ({1}) can't be part of a name; write {2}."),
  LOOKALIKE_CHARACTER("N0107", ERROR, "'{0}' ({1}) looks like '{2}' but is another character; write '{2}'."),
  STRAY_CHARACTER("N0108", ERROR, "'{0}' ({1}) has no meaning here; {2}."),
  STATEMENT_OUTSIDE_BLOCK("N0109", ERROR, "'{0}' stands outside of any block; move it into the braces of {1}."),
  STATEMENT_IN_WRONG_BLOCK("N0110", ERROR, "'{0}' can't stand in {1}; it belongs into {2}."),
  MISSPELT_KEYWORD("N0111", ERROR, "'{0}' begins no statement; did you mean '{1}'?"),
  UNKNOWN_STATEMENT("N0112", ERROR, "'{0}' begins no statement; {1}."),
  KEYWORD_AS_NAME("N0113", ERROR, "'{0}' is a word of the language and can't be a name; write for example {1}."),
  TEXT_NOT_CLOSED("N0114", ERROR, "The text in quotes has no end on this line; put '\"' behind it."),
  COMMENT_NOT_CLOSED("N0115", ERROR, "The comment that begins here has no end; write '*/' behind it."),
  OPERATOR_MISSING("N0116", ERROR, "An operator is missing between '{0}' and '{1}'; write '*' to multiply."),
  FOREIGN_OPERATOR("N0117", ERROR, "'{0}' is no operator; write '{1}'."),
  NUMBER_FORM("N0118", ERROR, "'{0}' is no number; write {1}."),
  EQUALITY_OPERATOR("N0119", ERROR, "'=' gives a value; write '==' to compare."),
  SECOND_STATEMENT("N0120", ERROR, "'{0}' begins a second statement on this line; put ';' or a new line before it."),
  DERIVATIVE_FORM("N0121", ERROR, "'{0}' is no derivative; write d{1}/dt or {1}'."),
  LINE_BEGINS_WITH_OPERATOR("N0122", ERROR, "A statement can't begin with '{0}'; end the line above with it."),

  // N02xx: Units
  UNKNOWN_UNIT("N0201", ERROR, "'{0}' is not a unit[; {1}]"),
  UNIT_EXPRESSION("N0202", ERROR, "The unit '{0}' can't be read: {1}"),
  UNIT_NEEDED("N0203", ERROR, "{0} needs a unit; append '{1}'."),
  UNIT_NOT_TOLD("N0204", ERROR, "The unit of '{0}' can't be told from its value; write '{0} : {1}' with its unit."),
  ARGUMENT_HAS_UNIT("N0205", ERROR, "{0} needs a number without unit, but '{1}' is in {2}[; {3}]."),
  SUM_UNITS("N0206", ERROR, "'{0}' adds or subtracts {1} and {2}[; {3}]."),
  COMPARISON_UNITS("N0207", ERROR, "'{0}' compares {1} with {2}[; {3}]."),
  EQUATION_UNITS("N0208", ERROR, "'{0}' is in {1} but the right side is in {2}[; {3}]."),
  VALUE_UNITS("N0209", ERROR, "'{0}' is in {1} but its value is in {2}[; {3}]."),
  EXPECTED_UNITS("N0210", ERROR, "{0} has to be {1}, but '{2}' is in {3}[; {4}]."),
  EXPONENT_NOT_CONSTANT("N0211", ERROR,
      "'{0}' is in {1}, so its exponent has to be a plain number; divide '{0}' by {2} first."),
  EXPONENT_HAS_UNIT("N0212", ERROR,
      "The exponent '{0}' is in {1}; an exponent is a number without unit, so divide it by {2}."),
  FRACTIONAL_UNIT("N0213", WARNING,
      "'{0}' has the unit {1} with a broken exponent; check the exponent, or divide by a unit before taking the "
          + "power."),
  ARGUMENT_UNITS_DIFFER("N0214", ERROR, "The arguments of {0} are in {1} and {2}; give them one kind of unit."),
  BRANCH_UNITS_DIFFER("N0215", ERROR, "'then' is in {0} but 'else' is in {1}; give them one kind of unit."),
  DENSITY_AND_TOTAL("N0216", ERROR,
      "'{0}' is in {1}, per area of membrane, but '{2}' is in {3}, for the whole cell; {4}."),
  CELSIUS_DIFFERENCE("N0217", ERROR, "degC marks a point on the temperature scale; write a difference in K: {0}."),
  UNIT_AS_NAME("N0219", ERROR, "'{0}' is the unit {1} and can't name anything else; write for example {2}."),
  UNIT_OR_VARIABLE("N0220", WARNING,
      "'{0}' is read as {1} here although a variable is called '{2}'; put brackets around what is meant[, for "
          + "example {3}]."),
  UNUSUAL_MAGNITUDE("N0221", WARNING, "'{0}' is {1}, which is unusual for {2}; did you mean {3}?"),
  UNIT_BEYOND_USE("N0222", ERROR,
      "The exponents of the unit of '{0}' grow beyond {1}; divide by a unit before raising to a power."),
  TRUTH_EXPECTED("N0223", ERROR,
      "{0} has to be true or false, but '{1}' is a number; compare it with something, as in {2}."),
  NUMBER_EXPECTED("N0224", ERROR, "'{0}' is true or false where a number is needed; write {1}."),
  DECLARED_UNIT("N0225", ERROR,
      "'{0}' is declared in {1}, but {2} places need it in {3}; is the unit of its declaration right?"),
  UNIT_AFTER_OPERATOR("N0226", ERROR,
      "'{0}' is a unit, and units follow their number without an operator; write {1}."),

  // N03xx: Names
  UNKNOWN_NAME("N0301", ERROR, "There is no '{0}' here[; {1}]."),
  UNKNOWN_FUNCTION("N0302", ERROR, "There is no function '{0}'[; {1}]."),
  UNKNOWN_NEURON("N0303", ERROR, "There is no {2} '{0}'[; {1}]."),
  DUPLICATE_NAME("N0304", ERROR, "'{0}' is already declared in line {1}; rename one of the two."),
  HIDDEN_NAME("N0305", WARNING, "'{0}' hides {1} of the same name in line {2}; rename it if both are needed."),
  BUILT_IN_NAME("N0306", ERROR, "'{0}' is {1} of the language; call yours otherwise, for example {2}."),
  ARGUMENT_COUNT("N0307", ERROR, "{0} takes {1}, not {2}; write {3}."),
  UNKNOWN_ARGUMENT("N0308", ERROR, "{0} has no argument '{1}'[; did you mean {2}?]"),
  MISSING_ARGUMENT("N0309", ERROR, "{0} lacks '{1}'; write {2}."),
  REPEATED_ARGUMENT("N0310", ERROR, "{0} is given '{1}' twice; remove one."),
  NOT_A_FUNCTION("N0311", ERROR, "'{0}' is {1} and not a function; write '*' to multiply."),
  FUNCTION_WITHOUT_ARGUMENTS("N0312", ERROR, "'{0}' is a function; write its arguments, as in {1}."),
  NOT_USABLE_HERE("N0313", ERROR, "'{0}' can't be used in {1}; {2}."),
  UNUSED_PARAMETER("N0314", WARNING, "Nothing uses the parameter '{0}'; use it or remove it."),
  UNREAD_STATE("N0315", WARNING, "Nothing reads the state '{0}'; use it in an equation or event, or remove it."),
  UNUSED_INPUT("N0316", WARNING,
      "Nothing uses the input '{0}', so what it is given has no effect; add it to an equation."),
  UNUSED_DEFINITION("N0317", WARNING, "Nothing uses '{0}'; use it or remove it."),
  UNKNOWN_CHOICE("N0318", ERROR, "There is no {0} '{1}'; {2}."),
  NAME_IN_TWO_IMPORTS("N0319", ERROR, "'{0}' is in both {1} and {2}; write {3}."),
  RECURSIVE_FUNCTION("N0320", ERROR, "The function '{0}' needs itself: {1}; write it without that."),
  NAME_OF_OTHER_CASE("N0321", WARNING,
      "'{0}' and '{1}' of line {2} differ only in upper and lower case; rename one so that readers can tell them "
          + "apart."),

  // N04xx: Equations
  STATE_WITHOUT_EQUATION("N0401", ERROR,
      "The state '{0}' has no equation and no event changes it; write d{0}/dt = …, or make it a parameter."),
  EQUATION_WITHOUT_STATE("N0402", ERROR, "d{0}/dt is given but '{0}' is no state; add 'state {0} = {1}'."),
  EQUATION_OF_NON_STATE("N0403", ERROR, "'{0}' is {1} and has no derivative; declare it with 'state'."),
  DUPLICATE_EQUATION("N0404", ERROR, "d{0}/dt is given twice, first in line {1}; write '+=' to add a term."),
  NOTHING_TO_ADD_TO("N0405", ERROR, "'{0}' adds to an equation of '{1}' that is not there; write '='."),
  FACTORS_DIFFER("N0406", ERROR,
      "The added term has the factor '{0}' but the equation of '{1}' has '{2}'; write the same one."),
  CYCLIC_DEFINITION("N0407", ERROR, "'{0}' is defined by itself: {1}; make one of them a state."),
  CYCLIC_EXTENSION("N0408", ERROR, "'{0}' extends itself: {1}; remove one 'extends'."),
  REMOVABLE_SINGULARITY("N0409", WARNING, "'{0}' is 0/0 where {1}; write {2}."),
  DIVISOR_MAY_VANISH("N0410", WARNING,
      "'{0}' divides by '{1}', which can become 0; keep it away from 0, for example by max."),
  EXPONENTIAL_OVERFLOW("N0411", WARNING,
      "'{0}' goes beyond all numbers when {1}; limit the argument, for example by min."),
  CONSTANT_NOT_FINITE("N0412", ERROR, "'{0}' is {1} and not a finite number; {2}."),
  TIME_CONSTANT_NOT_POSITIVE("N0413", ERROR, "The factor '{0}' of d{1}/dt is {2}; it has to be above 0."),
  PARAMETER_NOT_POSITIVE("N0414", WARNING, "'{0}' is {1}, but {2} is above 0."),
  PARAMETER_OUT_OF_RANGE("N0415", ERROR, "'{0}' is {1}, outside of its range from {2} to {3}."),
  RANGE_REVERSED("N0416", ERROR, "The range of '{0}' goes from {1} down to {2}; swap the two."),
  PARAMETER_ASSIGNED("N0417", ERROR,
      "'{0}' is a parameter and keeps its value; declare it with 'state' to change it."),
  NOT_ASSIGNABLE("N0418", ERROR, "'{0}' is {1} and can't be assigned; only states can."),
  START_VALUE_MISSING("N0419", ERROR, "The state '{0}' has no start value; write '= {1}' or '= steady' behind it."),
  PARAMETER_WITHOUT_VALUE("N0420", ERROR,
      "The parameter '{0}' has no value; write '= …' behind it, or give it in the neuron that extends this one."),
  START_VALUE_DEPENDS("N0421", ERROR,
      "The start value of '{0}' needs '{1}', which is not known before the run; use parameters only."),
  STEADY_WITHOUT_EQUATION("N0422", ERROR, "'{0}' can't start steady because it has no equation; give it a value."),
  NO_STEADY_STATE("N0423", ERROR, "No resting state was found for '{0}'; give {1} a start value instead of 'steady'."),
  RANDOM_IN_MODEL("N0424", ERROR, "{0} can't be used in {1}; it is a stimulus and belongs into an experiment."),
  REST_IS_ELSEWHERE("N0425", INFO,
      "'{0}' is {1}, but the whole model rests at {2}; write 'state {3} = steady' to start there."),
  SOLVER_DOES_NOT_FIT("N0426", ERROR, "The solver {0} can't advance '{1}' because {2}; choose {3}."),
  STEP_TOO_LARGE("N0427", WARNING, "The step {0} is large beside the time constant {1} of '{2}'; choose {3} or less."),
  STIFF_EQUATIONS("N0428", WARNING,
      "The time constants reach from {0} to {1}, so 'solver {2}' needs steps below {3}; choose 'solver implicit'."),
  LINEAR_PART("N0429", INFO,
      "'solver auto' advances {0} exactly, with any step, because {1}; 'solver {2}' adds errors of its own."),
  NO_STATE("N0430", WARNING, "'{0}' has no state, so nothing in it changes by itself; add 'state' and an equation."),
  EMISSION_MISSING("N0431", ERROR, "The unit '{0}' emits nothing; add 'emit rate …'."),
  EMISSION_IN_NEURON("N0432", ERROR,
      "'{0}' is a neuron and gives spikes; write 'unit' instead of 'neuron' to emit a rate."),
  EMISSION_TWICE("N0433", ERROR, "'{0}' emits two rates, first in line {1}; remove one."),
  EXTENSION_OF_OTHER_KIND("N0434", ERROR, "'{0}' is {1} and can't extend '{2}', which is {3}."),
  PARAMETER_NOT_CONSTANT("N0435", ERROR,
      "The value of '{0}' needs '{1}', which changes during a run; write 'let {0} = …' for what follows from "
          + "others."),
  UNSTABLE_REST("N0436", WARNING,
      "'{0}' starts at {1}, where the model stands only while nothing moves it: a small deviation doubles within {2}; "
          + "give it a value to start from."),
  RATE_NEGATIVE("N0437", WARNING,
      "The rate '{0}' of the gate '{1}' is {2} at {3}, but rates are not below 0; check the signs in it."),

  // N05xx: Events
  THRESHOLD_OUT_OF_REACH("N0501", WARNING,
      "There is no spike in this experiment: '{0}' stays {1} {2} '{3}' in the whole run; {4}."),
  RESET_BEYOND_THRESHOLD("N0502", WARNING, "'{0}' is reset to {1}, not below the threshold {2}; reset it lower."),
  LEVEL_INSTEAD_OF_CROSSING("N0503", ERROR, "'{0}' holds for a while, but an event is an instant; write '{1}'."),
  DIRECTION_NOT_TOLD("N0504", WARNING, "'{0}' counts both directions; write 'upward' or 'downward' behind it."),
  NOTHING_RESETS("N0505", WARNING,
      "After a spike nothing brings '{0}' back below {1}, so there is one spike at most; reset it in the block."),
  HELD_VARIABLE_ASSIGNED("N0506", WARNING,
      "'{0}' is held during the refractory time, so that this assignment has no effect then; hold it elsewhere "
          + "or assign another."),
  HOLD_OF_NON_STATE("N0507", ERROR, "'{0}' is {1} and can't be held; only states can."),
  REFRACTORY_TIME_ZERO("N0508", WARNING,
      "The refractory time is 0 although '{0}' rises without bound near a spike; give it a time such as 2 ms."),
  REFRACTORY_TIME_NEGATIVE("N0509", ERROR, "The refractory time is {0}; it can't be below 0."),
  REFRACTORY_ELSEWHERE("N0510", ERROR, "'refractory' belongs into the block of 'spike when'; move it there."),
  REFRACTORY_TWICE("N0511", ERROR, "'refractory' is given twice in one block; remove one."),
  SUPER_WITHOUT_BASE("N0512", ERROR,
      "'super' repeats the block of the neuron that is extended, but '{0}' extends none; remove it."),
  SUPER_WITHOUT_RULE("N0513", ERROR, "'super' repeats the rule of '{0}', which has none of this kind; remove it."),
  SPIKE_RULE_TWICE("N0514", ERROR,
      "'{0}' has two spike rules, first in line {1}; join them, or write 'when' for events that are no spikes."),
  SPIKE_RULE_MISSING("N0515", ERROR, "'{0}' never spikes, for it has no 'spike when'; {1}."),
  EVENT_NEVER_HAPPENS("N0516", WARNING,
      "Neither side of '{0}' changes during a run, so this never happens; name a state."),
  EVENT_TIME_NEGATIVE("N0517", ERROR, "'{0}' lies before the start of the run; give a time from 0 ms on."),
  EVENT_AFTER_RUN("N0518", WARNING, "'{0}' lies behind the end of the run at {1}; move it or run longer."),
  REFRACTORY_HOLDS_NOTHING("N0519", ERROR,
      "'refractory' does not say what it holds; write 'hold {0}' behind the time."),

  // N06xx: Experiments
  RUN_MISSING("N0601", ERROR, "The experiment '{0}' has no 'run'; add for example 'run 100 ms'."),
  GIVEN_TWICE("N0602", ERROR, "'{0}' is given twice, first in line {1}; remove one."),
  DURATION_NOT_POSITIVE("N0603", ERROR, "{0} is {1}; it has to be above 0."),
  SKIP_BEYOND_RUN("N0604", ERROR, "'skip {0}' leaves nothing of 'run {1}'; skip less or run longer."),
  WINDOW_TOO_SHORT("N0605", WARNING,
      "{0} remain after the skip, fewer than 3 intervals between spikes at {1}; run longer."),
  STEP_BEYOND_RUN("N0606", ERROR, "The step {0} is longer than the run of {1}; choose a smaller step."),
  SWEEP_REVERSED("N0607", ERROR,
      "The sweep goes from {0} to {1}, but its step {2} leads away; write 'from {1} to {0}' or turn the sign of "
          + "the step."),
  SWEEP_STEP_ZERO("N0608", ERROR, "The step of the sweep is 0, so it never ends; give a step above 0."),
  SWEEP_LOGARITHM("N0609", ERROR, "A logarithmic sweep can't begin or end at {0}; write values of one sign."),
  SWEEP_OF_NOTHING("N0610", WARNING,
      "Nothing in the experiment or neuron uses the swept '{0}', so all points are equal; use it or sweep "
          + "another."),
  SWEEP_NOT_POSSIBLE("N0611", ERROR, "'{0}' is {1} and can't be swept; sweep an input or a parameter."),
  SETTING_NOT_POSSIBLE("N0612", ERROR, "'{0}' is {1} and can't be set here; inputs, parameters and start values can."),
  STIMULUS_TIMES_REVERSED("N0613", ERROR, "The stimulus ends at {0}, before it begins at {1}; swap the two."),
  STIMULUS_AFTER_RUN("N0614", WARNING,
      "The stimulus begins at {0}, after the run has ended at {1}; run longer or begin earlier."),
  STIMULUS_IN_MODEL("N0615", ERROR, "{0} is a stimulus and belongs into an experiment; declare 'input {1}' here."),
  STIMULUS_VALUE("N0616", ERROR, "{0} of {1} is {2}; {3}."),
  MEASURE_NEEDS_SWEEP("N0617", ERROR, "{0} compares the points of a sweep; add 'sweep …' to the experiment."),
  MEASURE_NOT_POSSIBLE("N0618", ERROR, "{0} can't be taken of '{1}'; {2}."),
  FIT_NEEDS_SWEEP("N0619", ERROR,
      "'{0}' has one value per point of a sweep, but this experiment has no sweep; add 'sweep …'."),
  FIT_TOO_FEW_POINTS("N0620", ERROR,
      "The curve {0} has {1} parameters, but the sweep only {2} points; sweep more finely or fit a simpler curve."),
  FIT_NOT_THERE("N0621", ERROR, "'{0}' is not fitted as {1}; add 'fit {0} over … as {1}'."),
  EXPECT_WITHOUT_TOLERANCE("N0622", WARNING,
      "'{0}' is a measured number and hardly ever exactly equal; add 'within 0.1 %'."),
  EXPECT_POINT_NOT_SWEPT("N0623", ERROR,
      "{0} = {1} lies outside of the sweep from {2} to {3}; move it or sweep further."),
  EXPECT_OF_CONSTANTS("N0624", WARNING,
      "Nothing in this expectation is measured, so it tells nothing; name a measure."),
  TOLERANCE_NOT_POSITIVE("N0625", ERROR, "The tolerance is {0}; it has to be above 0."),
  RECORD_OF_CONSTANT("N0626", WARNING, "'{0}' does not change during a run; record a state, an input or spikes."),
  EXPERIMENT_WITHOUT_RESULT("N0627", WARNING,
      "The experiment '{0}' records, measures and expects nothing; add for example 'record {1}'."),
  WHOLE_NUMBER_NEEDED("N0628", ERROR, "{0} has to be a whole number from {1} to {2}, not {3}."),
  CONVERGE_WITH_TOLERANCE("N0629", INFO,
      "'converge' tightens the tolerance, because the solver {0} chooses its own steps."),
  SETTING_NOT_CONSTANT("N0630", ERROR,
      "'{0}' keeps its value for a run, but '{1}' changes; only inputs can be given what changes."),
  WINDOW_REVERSED("N0631", ERROR, "The window goes from {0} to {1}, which is earlier; swap the two."),
  WINDOW_AFTER_RUN("N0632", ERROR,
      "The window begins at {0}, after the run has ended at {1}; begin earlier or run longer."),

  // N07xx: Files
  LANGUAGE_MISSING("N0701", WARNING, "The file does not say its language version; begin it with 'language {0}'."),
  LANGUAGE_UNKNOWN("N0702", ERROR, "The file is written in language {0}, but this version reads {1}; {2}."),
  LANGUAGE_NOT_FIRST("N0703", ERROR, "'language' has to be the first statement of the file; move it up."),
  LANGUAGE_TWICE("N0704", ERROR, "'language' is given twice, first in line {0}; remove one."),
  IMPORT_OUTSIDE_PROJECT("N0705", ERROR, "'{0}' lies outside of the project; copy the file into the project."),
  IMPORT_OF_ADDRESS("N0706", ERROR,
      "'{0}' is an address; only files of the project can be read, so copy the file into it."),
  IMPORT_OF_ABSOLUTE_PATH("N0707", ERROR,
      "'{0}' begins at the root of the disk; write the path from this file's folder."),
  IMPORT_OF_PARENT("N0708", ERROR,
      "'{0}' climbs out of its folder with '..'; move the file beside this one or below."),
  IMPORT_OF_LINK("N0709", ERROR, "'{0}' is a link that leads out of the project; copy the file itself."),
  PATH_UNREADABLE("N0710", ERROR, "'{0}' is no path of a file: {1}."),
  FILE_MISSING("N0711", ERROR, "There is no file '{0}'[; did you mean {1}?]"),
  FILE_UNREADABLE("N0712", ERROR, "'{0}' can't be read: {1}."),
  FILE_OF_OTHER_KIND("N0713", ERROR, "'{0}' is no {1}; {2}."),
  IMPORT_CYCLE("N0715", ERROR, "'{0}' imports itself: {1}; remove one import."),
  IMPORT_TWICE("N0716", WARNING, "'{0}' is imported twice, first in line {1}; remove one."),
  IMPORT_UNUSED("N0717", WARNING, "Nothing of '{0}' is used; remove the import."),
  IMPORT_HAS_PROBLEMS("N0718", ERROR, "'{0}' has problems of its own, first in line {1}: {2}"),
  UNKNOWN_LIBRARY("N0719", ERROR, "There is no library '{0}'[; did you mean {1}?]"),
  TABLE_UNREADABLE("N0720", ERROR, "The table '{0}' can't be used, line {1}: {2}."),
  TABLE_COLUMN_MISSING("N0721", ERROR, "'{0}' has no column '{1}'; its columns are {2}."),
  TABLE_UNIT("N0725", ERROR, "The column '{0}' of '{1}' {2}; write its unit behind the name, as in '{3}'."),
  FILE_TOO_LARGE("N0726", ERROR, "'{0}' has {1}, more than the limit of {2}; {3}."),
  CITATION_MISSING("N0728", INFO, "'{0}' names no source; add '@cite doi:…' to its comment."),

  // N08xx: Sizes and limits
  NESTING_TOO_DEEP("N0801", ERROR, "Brackets are nested deeper than {0}; name parts of the expression with 'let'."),
  LINE_TOO_LONG("N0802", ERROR, "The line has {0} characters, more than {1}; break it."),
  TEXT_TOO_LONG("N0803", ERROR, "The file has {0} characters, more than {1}; split it and use 'import'."),
  NAME_TOO_LONG("N0804", ERROR, "The name '{0}' has more than {1} characters; shorten it."),
  EXPRESSION_TOO_LARGE("N0805", ERROR, "The expression has more than {0} terms; name parts of it with 'let'."),
  TOO_MANY_PROBLEMS("N0806", INFO, "{0} further problems are not shown; mend the first ones and check again."),
  NUMBER_TOO_LARGE("N0807", ERROR, "{0} is beyond the largest number, 1.8e308; check its exponent."),
  NUMBER_VANISHES("N0808", WARNING, "{0} is too small for a number and becomes 0; write 0 or check its exponent."),
  SWEEP_TOO_LARGE("N0809", ERROR, "The sweep has {0} points, more than {1}; take larger steps."),
  TOO_MANY_STEPS("N0810", ERROR, "{0} in steps of {1} are {2} steps, more than {3}; take a larger step or run less."),
  MEMORY_ESTIMATE("N0811", ERROR,
      "The run needs about {0}, but {1} are free; record fewer variables or less often, or sweep fewer points."),
  COST_ESTIMATE("N0812", INFO, "The run takes about {0}[ and {2} of memory]: {1}."),
  TOO_MANY_IMPORTS("N0813", ERROR, "More than {0} files are imported; import fewer."),

  // N09xx: Runs. The runtime, which stands alone in simulators, makes these sentences; the second one explains.
  VALUE_NOT_FINITE("N0901", ERROR, "{0}[ {1}]"),
  ENDLESS_FIRING("N0902", ERROR, "{0}"),
  TOLERANCE_NOT_REACHED("N0903", ERROR, "{0}"),
  OUTPUT_NOT_WRITTEN("N0905", ERROR, "{0}"),
  EXPECTATION_FAILED("N0906", ERROR, "{0}"),
  FIT_FAILED("N0907", WARNING, "{0}"),
  OWN_FAULT("N0908", ERROR, "{0}"),
  VALUE_NOT_DRAWN("N0909", ERROR, "{0}"),
  CHECKPOINT_UNUSABLE("N0910", ERROR, "{0}"),
  RUN_CANCELLED("N0911", INFO, "{0}"),
  PARTNERS_MISSING("N0912", ERROR, "{0}"),

  // N10xx: Networks
  RECEPTOR_MISSING("N1001", ERROR, "'{0}' has no receptor '{1}'[; it has {2}]."),
  PORT_MISSING("N1002", ERROR, "'{0}' does not say where the spikes go; write 'on' and a receptor of '{1}'[: {2}]."),
  WEIGHT_MISSING("N1003", ERROR, "The spikes of '{0}' have no weight; write for example '{1}'."),
  SYNAPSE_NEVER_DELIVERS("N1004", ERROR, "Spikes of '{0}' reach nothing; write 'deliver {1}' into 'on pre'."),
  SYNAPSE_NOT_LINEAR("N1005", ERROR,
      "Synapses are advanced from spike to spike, so d{0}/dt has to be a number times '{0}' plus a number; '{1}' is "
          + "not."),
  PLASTICITY_RUNS_AWAY("N1006", INFO,
      "Potentiation outweighs depression ({0} against {1}), so that weights drift to their largest value."),
  SELF_CONNECTION("N1007", INFO,
      "'rule all' connects each neuron of '{0}' to itself too; write 'rule all, no autapses' if it should not."),
  DEGREE_TOO_LARGE("N1008", ERROR, "{0} wants {1} partners for each neuron, but '{2}' has only {3}."),
  RULE_GIVES_NOTHING("N1009", WARNING, "The rule gives no synapse: {0}."),
  DELAY_BELOW_STEP("N1010", WARNING,
      "The delay of {0} is shorter than the step of {1} in line {2} and becomes one step; take a smaller step."),
  POSITIONS_MISSING("N1011", ERROR, "'{0}' has no positions; write {1}."),
  RECEIVE_FORM("N1012", ERROR, "A spike adds to states; write '{0} += {1}' or a multiple of '{1}'."),
  OTHER_KIND_NEEDED("N1013", ERROR, "'{0}' is {1} but {2} is needed here."),
  RECEPTORS_NOT_USED("N1014", WARNING,
      "The current of '{0}' has no effect, for no equation of '{1}' contains 'receptors'; add it to that of V."),
  MEMBRANE_MISSING("N1015", ERROR, "'{0}' acts on a voltage 'V', which '{1}' does not have."),
  NETWORK_SIZE("N1016", INFO, "The network has about {0} synapses and takes about {1} of memory."),
  NOT_A_SIGNAL("N1018", ERROR, "'{0}' is no signal of a network; name a population's variable, as in E.V."),
  NEURON_MISSING("N1019", ERROR, "There is no neuron {0}; '{1}' has {2}[, {3}]."),
  SLICE_REVERSED("N1020", ERROR, "A slice goes from the lower to the higher number; swap {0} and {1}."),
  NETWORK_VALUE_TWICE("N1021", ERROR, "'{0}' is given in line {1} already; remove one of the two."),
  STREAM_NOT_USED("N1022", INFO, "Nothing in the network is drawn from the stream '{0}'; its seed has no effect."),
  SYNAPSE_STATE_READ("N1023", ERROR,
      "'{0}' is brought up to date only when a spike reaches the synapse, so it can't be measured; measure '{1}'."),
  REWIRING_UNCLEAR("N1024", ERROR,
      "'rewire {0}' belongs to one connection of spikes between these populations, but {1} fit."),
  POPULATION_SIZE("N1025", ERROR, "'{0}' has {1} neurons; write a whole number from 0 to 2000000000."),
  GAP_JUNCTIONS_TWICE("N1026", WARNING,
      "'{0}' and '{1}' are joined in line {2} already, and gap junctions conduct both ways; remove one of the two."),
  REWIRING_OF_ALL_PAIRS("N1027", INFO, "'grow' looks at {0} pairs of neurons every {1}; rewire less often if slow."),
  WEIGHTS_WITHOUT_INTERVAL("N1028", ERROR, "Weights are recorded at intervals; write 'every 10 ms' behind '{0}'."),
  REWIRED_WEIGHTS("N1029", ERROR, "Synapses of '{0}' come and go, so none can be followed; record '{1}'."),

  // N11xx: Channels
  GATE_LAWS("N1101", ERROR,
      "The gate '{0}' has {1}; it needs alpha and beta, or inf and tau, or inf alone if it has no delay."),
  CHANNEL_WITHOUT_CURRENT("N1102", WARNING,
      "The channel '{0}' gives no current; write for example 'current = g_max*open*(E - V)'."),
  CHANNEL_CURRENTS_DIFFER("N1103", ERROR,
      "'{0}' gives a current in {1}, but '{2}' one in {3}; the channels of a neuron are all per area or all total."),
  CHANNELS_NOT_USED("N1104", WARNING,
      "The current of '{0}' has no effect, for no equation of '{1}' contains 'channels'; add it to that of V."),
  CHANNEL_INPUT_MISSING("N1105", ERROR,
      "The channel '{0}' reads '{1}', which '{2}' does not have; declare a state or a parameter '{1} : {3}' in it."),
  CHANNEL_INPUT_UNITS("N1106", ERROR, "The channel '{0}' reads '{1}' in {2}, but that of '{3}' is in {4}.");

  private static final Map<String, Problem> BY_CODE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Problem::code, each -> each));

  private final String code;
  private final Severity severity;
  private final String template;

  Problem(String code, Severity severity, String template) {
    this.code = code;
    this.severity = severity;
    this.template = template;
  }

  /** Finds a problem by its code, for example {@code N0206}. */
  public static Optional<Problem> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The stable code, an N and four digits, the first two of which name the group. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** The sentence with its placeholders. */
  public String template() {
    return template;
  }

  /** The name as written in file names and rules of other tools, for example {@code equation-units}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The subject that the problem belongs to. */
  public ProblemGroup group() {
    return ProblemGroup.ofCode(code);
  }
}
