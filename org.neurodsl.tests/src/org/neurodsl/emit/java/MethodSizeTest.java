package org.neurodsl.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.compile.InMemoryCompiler;
import org.neurodsl.compile.KernelFactory;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.interpret.IrInterpreter;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;

/** HotSpot compiles no method above 8,000 bytes, so no generated one is longer, however large the model. */
class MethodSizeTest {

  private static final int MOST = 7500;

  private static PopulationProgram chain(int states) {
    ProgramBuilder builder = new ProgramBuilder("Chain").varying("g", "0.5").parameter("E", "1");
    List<String> lets = new ArrayList<>();
    List<String> results = new ArrayList<>();
    for (int index = 0; index < states; index++) {
      String before = "x" + (index == 0 ? states - 1 : index - 1);
      String slope = "g*(" + before + " - x" + index + ") + E*sigmoid(x" + index + ")";
      builder.parameter("p" + index, String.valueOf(index)).state("x" + index, "p" + index, slope);
      lets.add("slope" + index + " = " + slope);
      results.add("x" + index + " + dt*slope" + index);
    }
    return builder.variant(List.of(), List.of(), lets, results).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 400})
  void methodsStayShort(int states) throws IOException {
    GeneratedSource source = new JavaEmitter("generated", true).emit(chain(states));
    Map<String, byte[]> classes = new InMemoryCompiler().compile(List.of(source));
    for (byte[] file : classes.values()) {
      codeSizes(file).forEach((method, size) -> assertTrue(size <= MOST, method + " has " + size + " bytes"));
    }
  }

  @Test
  void modelsOfRandomFormKeepTheirMethodsShort() throws IOException {
    for (long seed = 5000; seed < 5030; seed++) {
      GeneratedSource source = new JavaEmitter("generated", true).emit(RandomModels.program(seed));
      for (byte[] file : new InMemoryCompiler().compile(List.of(source)).values()) {
        codeSizes(file).forEach((method, size) -> assertTrue(size <= MOST, method + " has " + size + " bytes"));
      }
    }
  }

  @Test
  void splitCodeHasTheBitsOfTheInterpreter() {
    PopulationProgram program = chain(400);
    ParameterValues values = new ParameterValues(9, Map.of(), Map.of());
    NeuronKernel expected = new IrInterpreter(program).create(values);
    KernelFactory factory = Kernels.factory(program, true);
    NeuronKernel actual = Kernels.kernel(factory, values, 0.1);
    expected.prepare(0.1);
    expected.evaluateLevels(0);
    for (int neuron = 0; neuron < 9; neuron++) {
      expected.initialise(neuron);
    }
    for (int step = 0; step < 3; step++) {
      assertEquals(
          expected.step(0, 9, step, step * 0.1, new int[9]), actual.step(0, 9, step, step * 0.1, new int[9]));
      for (int state = 0; state < 400; state++) {
        assertEquals(expected.state(state)[8], actual.state(state)[8], 0.0, "state " + state);
      }
    }
    assertEquals(expected.info(), actual.info());
    assertEquals(expected.observe(399, 1, 0), actual.observe(399, 1, 0), 0.0);
  }

  /** Bytes of code by the names of the methods. */
  private static Map<String, Integer> codeSizes(byte[] classFile) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.skipNBytes(8);
      String[] texts = constants(in);
      in.skipNBytes(6);
      in.skipNBytes(2L * in.readUnsignedShort());
      Map<String, Integer> sizes = new HashMap<>();
      readMembers(in, texts, new HashMap<>());
      readMembers(in, texts, sizes);
      return sizes;
    }
  }

  private static void readMembers(DataInputStream in, String[] texts, Map<String, Integer> sizes) throws IOException {
    for (int members = in.readUnsignedShort(); members > 0; members--) {
      in.skipNBytes(2);
      String name = texts[in.readUnsignedShort()];
      in.skipNBytes(2);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        boolean isCode = "Code".equals(texts[in.readUnsignedShort()]);
        int length = in.readInt();
        byte[] content = in.readNBytes(length);
        if (isCode) {
          DataInputStream code = new DataInputStream(new ByteArrayInputStream(content));
          code.skipNBytes(4);
          sizes.merge(name, code.readInt(), Math::max);
        }
      }
    }
  }

  private static String[] constants(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int index = 1; index < texts.length; index++) {
      int kind = in.readUnsignedByte();
      switch (kind) {
        case 1 -> texts[index] = in.readUTF();
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          index++;
        }
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(2);
      }
    }
    return texts;
  }
}
