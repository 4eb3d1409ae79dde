package org.neurodsl.interpret;

import java.util.List;
import java.util.stream.IntStream;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.source.SourcePlace;

/** Makes populations that evaluate a plan directly; they run under the very same runtime as generated ones. */
public final class IrInterpreter implements KernelSource {
  private final PopulationProgram program;
  private final InterpretedProgram code;
  private final KernelInfo info;

  /** An interpreter of a plan. */
  public IrInterpreter(PopulationProgram program) {
    this.program = program;
    code = new InterpretedProgram(program);
    info = info(program);
  }

  @Override
  public KernelInfo info() {
    return info;
  }

  @Override
  public InterpretedKernel create(ParameterValues values) {
    return new InterpretedKernel(program, code, info, values);
  }

  private static KernelInfo info(PopulationProgram program) {
    List<String> states = program.states().stream().map(PopulationProgram.State::name).toList();
    return new KernelInfo(
        program.name(),
        program.parameters().stream().map(each -> variable(each.name(), each.unit(), each.place())).toList(),
        program.states().stream().map(each -> variable(each.name(), each.unit(), each.place())).toList(),
        IntStream.range(0, states.size()).filter(i -> program.states().get(i).steady()).boxed().toList(),
        program.events().stream().map(IrInterpreter::event).toList(),
        program.observables().stream().map(each -> variable(each.name(), each.unit(), SourcePlace.NOWHERE)).toList(),
        program.variants().stream().map(each -> each.held().stream().map(states::indexOf).toList()).toList(),
        !program.noises().isEmpty());
  }

  private static KernelInfo.Variable variable(String name, DisplayUnit unit, SourcePlace place) {
    return new KernelInfo.Variable(name, unit.text(), unit.exponent10(), unit.offset(), place.file(), place.line());
  }

  private static KernelInfo.EventInfo event(PopulationProgram.Event event) {
    return new KernelInfo.EventInfo(event.time().isPresent(), event.spike(), event.mayGraze(), event.heldVariant(),
        event.place().file(), event.place().line());
  }
}
