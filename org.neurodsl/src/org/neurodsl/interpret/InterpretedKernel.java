package org.neurodsl.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.solver.OrnsteinUhlenbeck;

/**
 * A population that evaluates the expressions of its plan, one neuron at a time: slow and plain, the oracle for
 * generated code. It must not be used by several threads at once.
 */
public final class InterpretedKernel extends NeuronKernel {
  private final PopulationProgram program;
  private final KernelInfo info;
  private final InterpretedProgram code;
  private final double[][] states;
  private final double[][] fixed;
  private final double[][] levels;
  private final double[][] noises;
  private final double[] slots;
  private double stepLength;

  InterpretedKernel(PopulationProgram program, InterpretedProgram code, KernelInfo info, ParameterValues given) {
    super(given.size());
    this.program = program;
    this.code = code;
    this.info = info;
    slots = new double[code.slots()];
    states = new double[program.states().size()][size()];
    noises = new double[program.noises().size()][size()];
    fixed = new double[size()][];
    levels = new double[size()][program.levels().size()];
    for (int neuron = 0; neuron < size(); neuron++) {
      fixed[neuron] = code.fixed(given, neuron, slots);
    }
  }

  @Override
  public KernelInfo info() {
    return info;
  }

  @Override
  public double[] state(int index) {
    return states[index];
  }

  @Override
  public void initialise(int neuron) {
    for (int i = 0; i < states.length; i++) {
      states[i][neuron] = program.states().get(i).guess();
    }
    initialiseDependent(neuron);
  }

  @Override
  public void initialiseDependent(int neuron) {
    load(neuron, 0);
    code.initial().run(slots);
    double[] values = code.initial().results(slots);
    for (int i = 0; i < states.length; i++) {
      if (!program.states().get(i).steady()) {
        states[i][neuron] = values[i];
      }
    }
  }

  @Override
  public void evaluateLevels(double time) {
    for (int neuron = 0; neuron < size(); neuron++) {
      load(neuron, time);
      code.levels().run(slots);
      for (int i = 0; i < levels[neuron].length; i++) {
        levels[neuron][i] = slots[code.levelSlot(i)];
      }
    }
  }

  @Override
  public void evaluateNoise(int from, int to, long step, double h, long seed) {
    for (int neuron = from; neuron < to; neuron++) {
      load(neuron, step * h);
      for (int i = 0; i < noises.length; i++) {
        double mean = code.noises().result(3 * i, slots);
        double deviation = code.noises().result(3 * i + 1, slots);
        double timeConstant = code.noises().result(3 * i + 2, slots);
        noises[i][neuron] =
            OrnsteinUhlenbeck.next(seed, i, neuron, step, h, noises[i][neuron], mean, deviation, timeConstant);
      }
    }
  }

  @Override
  public List<double[]> noises() {
    return List.of(noises);
  }

  @Override
  public void prepare(double h) {
    stepLength = h;
  }

  @Override
  public int step(int from, int to, long step, double time, int[] flagged) {
    int count = 0;
    for (int neuron = from; neuron < to; neuron++) {
      boolean held = isHeld(neuron, step, 0);
      boolean endsInside = held && step == holdEndStep(neuron);
      load(neuron, time);
      InterpretedVariant variant = code.variant(held ? heldVariant(neuron) : 0);
      double[] next = variant.next(slots, stepLength);
      if (endsInside || variant.mayHaveEvent(slots) || !allFinite(next)) {
        flagged[count++] = neuron;
      } else {
        store(neuron, next);
      }
    }
    return count;
  }

  @Override
  public void advance(int variant, int neuron, double time, double h) {
    load(neuron, time);
    store(neuron, code.variant(variant).next(slots, h));
  }

  @Override
  public double level(int event, int neuron, double time) {
    if (program.events().get(event).level().isEmpty()) {
      return Double.NaN;
    }
    load(neuron, time);
    return value(code.event(event));
  }

  @Override
  public double eventTime(int event, int neuron) {
    if (program.events().get(event).time().isEmpty()) {
      return Double.NaN;
    }
    load(neuron, 0);
    return value(code.event(event));
  }

  @Override
  public double apply(int event, int neuron, double time) {
    load(neuron, time);
    double refractory = -1;
    List<ModelIr.Action> actions = program.events().get(event).actions();
    for (int i = 0; i < actions.size(); i++) {
      double value = code.action(event, i).value(slots);
      switch (actions.get(i)) {
        case ModelIr.Action.Bind bind -> slots[code.slot(bind.let().name())] = value;
        case ModelIr.Action.Assign assign -> slots[code.slot(assign.state())] = value;
        case ModelIr.Action.Refractory hold -> refractory = value;
      }
    }
    for (int i = 0; i < states.length; i++) {
      states[i][neuron] = slots[code.stateSlot(i)];
    }
    return refractory;
  }

  @Override
  public double observe(int observable, int neuron, double time) {
    load(neuron, time);
    return value(code.observable(observable));
  }

  @Override
  public void derivatives(int neuron, double time, double[] derivatives) {
    load(neuron, time);
    copy(code.derivatives(), derivatives);
  }

  @Override
  public void restDerivatives(int neuron, double[] derivatives) {
    load(neuron, 0);
    copy(code.rest(), derivatives);
  }

  /** What makes the next step of a neuron not finite, if anything does; the states are those at its start. */
  public Optional<NonFinite> explain(int variant, int neuron, double time, double h) {
    load(neuron, time);
    code.variant(variant).next(slots, h);
    Map<String, Double> values = new HashMap<>();
    code.names().forEach(name -> values.put(name, slots[code.slot(name)]));
    PopulationProgram.Variant planned = program.variants().get(variant);
    List<Let> lets = new ArrayList<>(planned.prepared());
    lets.addAll(planned.step().lets());
    for (int i = 0; i < states.length; i++) {
      Expr result = planned.step().results().get(i);
      lets.add(new Let(program.states().get(i).name(), result, program.states().get(i).place()));
    }
    return NonFinite.find(lets, values, program.tables());
  }

  private double value(Code one) {
    one.run(slots);
    return one.result(0, slots);
  }

  private void copy(Code from, double[] to) {
    from.run(slots);
    System.arraycopy(from.results(slots), 0, to, 0, to.length);
  }

  private void load(int neuron, double time) {
    System.arraycopy(fixed[neuron], 0, slots, 0, fixed[neuron].length);
    for (int i = 0; i < states.length; i++) {
      slots[code.stateSlot(i)] = states[i][neuron];
    }
    for (int i = 0; i < noises.length; i++) {
      slots[code.slot(program.noises().get(i).name())] = noises[i][neuron];
    }
    for (int i = 0; i < levels[neuron].length; i++) {
      slots[code.levelSlot(i)] = levels[neuron][i];
    }
    slots[code.slot(Expr.TIME)] = time;
  }

  private void store(int neuron, double[] next) {
    for (int i = 0; i < states.length; i++) {
      states[i][neuron] = next[i];
    }
  }

  private static boolean allFinite(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
