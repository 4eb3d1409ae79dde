package org.neurodsl.sim.standalone;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.TimeTable;

/** Makes populations of a generated class that the class path holds. */
final class ClassKernels implements KernelSource {
  private static final MethodType CONSTRUCTOR =
      MethodType.methodType(void.class, int.class, ParameterValues.class, TimeTable[].class);

  private final MethodHandle constructor;
  private final TimeTable[] tables;
  private final KernelInfo info;

  private ClassKernels(MethodHandle constructor, List<TimeTable> tables) {
    this.constructor = constructor;
    this.tables = tables.toArray(TimeTable[]::new);
    this.info = create(new ParameterValues(1, Map.of(), Map.of())).info();
  }

  static ClassKernels of(String className, List<TimeTable> tables) {
    try {
      return of(Class.forName(className), tables);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The class " + className + " is missing in this jar", e);
    }
  }

  /** Populations of a class that is already loaded. */
  static ClassKernels of(Class<?> type, List<TimeTable> tables) {
    try {
      return new ClassKernels(MethodHandles.publicLookup().findConstructor(type, CONSTRUCTOR), tables);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no generated class", e);
    }
  }

  @Override
  public KernelInfo info() {
    return info;
  }

  @Override
  public NeuronKernel create(ParameterValues values) {
    try {
      return (NeuronKernel) constructor.invoke(values.size(), values, tables);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("A generated class cannot be used", e);
    }
  }
}
