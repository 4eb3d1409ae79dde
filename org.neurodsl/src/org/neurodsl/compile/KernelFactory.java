package org.neurodsl.compile;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.TimeTable;

/** Makes populations of a compiled class. */
public final class KernelFactory implements KernelSource {

  private static final MethodType CONSTRUCTOR =
      MethodType.methodType(void.class, int.class, ParameterValues.class, TimeTable[].class);

  private final MethodHandle constructor;
  private final TimeTable[] tables;
  private final KernelInfo info;

  private KernelFactory(MethodHandle constructor, List<TimeTable> tables) {
    this.constructor = constructor;
    this.tables = tables.toArray(TimeTable[]::new);
    this.info = create(1, new ParameterValues(1, Map.of(), Map.of()), this.tables).info();
  }

  /**
   * A factory of the class {@code className}.
   *
   * @param classes class files by name, that of the class and of classes inside it
   * @param tables the stimulus tables of the model
   * @throws CompilerBug where a class refers to what generated code has no use for
   */
  public static KernelFactory of(String className, Map<String, byte[]> classes, List<TimeTable> tables) {
    ClassFileScan.check(classes);
    try {
      Class<?> type = new GeneratedClassLoader(classes).loadClass(className);
      return new KernelFactory(MethodHandles.publicLookup().findConstructor(type, CONSTRUCTOR), tables);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The generated class " + className + " cannot be loaded", e);
    }
  }

  /**
   * Generated classes by their full names.
   *
   * @param classes class files by name
   * @throws CompilerBug where a class refers to what generated code has no use for
   */
  public static Function<String, Class<?>> loader(Map<String, byte[]> classes) {
    ClassFileScan.check(classes);
    ClassLoader loader = new GeneratedClassLoader(classes);
    return name -> {
      try {
        return loader.loadClass(name);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("The generated class " + name + " cannot be loaded", e);
      }
    };
  }

  @Override
  public KernelInfo info() {
    return info;
  }

  @Override
  public NeuronKernel create(ParameterValues values) {
    return create(values.size(), values, tables);
  }

  /** A population of {@code size} neurons. */
  public NeuronKernel create(int size, ParameterValues values, TimeTable[] stimulusTables) {
    try {
      return (NeuronKernel) constructor.invoke(size, values, stimulusTables);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("The generated class cannot be used", e);
    }
  }
}
