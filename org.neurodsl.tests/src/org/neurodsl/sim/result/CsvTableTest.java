package org.neurodsl.sim.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
  @TempDir Path folder;

  private static CsvTable read(String text) {
    return CsvTable.stimulus("stim.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void columnsComeWithNamesAndUnits() {
    CsvTable table = read("t [ms],I [pA],gain\n0,1.5,1\n10,-2e3,.5\n");
    assertEquals(List.of(new ColumnLabel("t", "ms"), new ColumnLabel("I", "pA"), new ColumnLabel("gain", "")),
        table.labels());
    assertEquals(2, table.rows());
    assertArrayEquals(new double[] {0, 10}, table.column(0));
    assertArrayEquals(new double[] {1.5, -2000}, table.column("I"));
    assertArrayEquals(new double[] {1, 0.5}, table.column("gain"));
    assertNull(table.column("J"));
  }

  @Test
  void marksQuotesCommentsBlanksAndWindowsLineEndsAreUnderstood() {
    CsvTable table = read("\uFEFF# recorded\r\n\"t [ms]\" , I [uA/cm^2] \r\n\r\n 0 ,\"1\"\r\n# pause\r\n1,2");
    assertEquals(List.of(new ColumnLabel("t", "ms"), new ColumnLabel("I", "uA/cm^2")), table.labels());
    assertArrayEquals(new double[] {1, 2}, table.column(1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "|0|0|the table is empty; its first line names the columns, like t [ms],I [pA]",
    "t [ms],I [pA]/|0|0|the table has a header but no rows of numbers",
    "t [ms]/0/|1|0|the header names 1 column; a stimulus has a time and a value, like t [ms],I [pA]",
    "t [ms];I [pA]/0;1/|1|0|the columns are separated by ';'; separate them by ','",
    "0,1/1,2/|1|1|the first line must name the columns with their units, like t [ms],I [pA]; it holds the number '0'",
    "t,I [pA]/0,1/|1|1|the time column 't' has no unit; write it in brackets, like t [ms]",
    "t [ms],/0,1/|1|2|the column has no name",
    "t [ms],I [pA],I [nA]/0,1,2/|1|3|the name 'I' is used twice",
    "t [ms],I [pA]/0,1/1/|3|0|the line has 1 fields, the header 2",
    "t [ms],I [pA]/0,1,5/|2|0|the line has 3 fields, the header 2; write decimals with a point, like 0.5",
    "t [ms],I [pA]/0,1/1,x/|3|2|'x' is not a number",
    "t [ms],I [pA]/0,1/1,/|3|2|the field is empty; every row needs a number for I [pA]",
    "t [ms],I [pA]/0,NaN/|2|2|'NaN' is not a number",
    "t [ms],I [pA]/0,0x1p3/|2|2|'0x1p3' is not a number",
    "t [ms],I [pA]/0,1d/|2|2|'1d' is not a number",
    "t [ms],I [pA]/0,1e999/|2|2|'1e999' is too large for a number",
    "t [ms],I [pA]/1,1/0,1/|3|1|the time 0.0 does not come after 1.0 in the row before; sort the rows, one per time",
    "t [ms],I [pA]/1,1/1,2/|3|1|the time 1.0 does not come after 1.0 in the row before; sort the rows, one per time",
    "t [ms],I [pA]/0,1/1,\"2/|3|0|the text is no table in CSV format from here on; is a quotation mark left open?",
  })
  void faultIsPlacedAndExplained(String text, int line, int column, String sentence) {
    CsvException fault =
        assertThrows(CsvException.class, () -> read(text == null ? "" : text.replace('/', '\n')));
    assertEquals(sentence, fault.sentence());
    assertEquals(line, fault.line());
    assertEquals(column, fault.column());
    assertEquals("stim.csv", fault.file());
  }

  @Test
  void placeStandsInFrontOfTheMessage() {
    CsvException fault = assertThrows(CsvException.class, () -> read("t [ms],I [pA]\n0,x\n"));
    assertEquals("stim.csv, line 2, column 2: 'x' is not a number", fault.getMessage());
  }

  @Test
  void otherEncodingIsFoundInItsLine() {
    byte[] latin = "t [ms],I [\u00b5A]\n0,1\n".getBytes(StandardCharsets.ISO_8859_1);
    CsvException fault = assertThrows(CsvException.class, () -> CsvTable.stimulus("stim.csv", latin));
    assertEquals("stim.csv, line 1: the text is not UTF-8; save the table as UTF-8 or plain ASCII", fault.getMessage());
  }

  @Test
  void controlCharactersDoNotReachTheMessage() {
    CsvException fault = assertThrows(CsvException.class, () -> read("t [ms],I [pA]\n0,\u001b[31m" + "x".repeat(99)));
    assertEquals("'?[31mxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is not a number", fault.sentence());
  }

  @Test
  void hugeFileIsRefusedUnread() throws IOException {
    Path file = folder.resolve("huge.csv");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 36);
    }
    CsvException fault = assertThrows(CsvException.class, () -> CsvTable.stimulus(file));
    assertEquals("the table has 65536 MB, more than the allowed 64; thin it out", fault.sentence());
  }

  @Test
  void folderAndMissingFileAreReported() {
    assertTrue(assertThrows(ResultException.class, () -> CsvTable.stimulus(folder)).getMessage()
        .endsWith(" is a folder; name a table in CSV format"));
    assertTrue(assertThrows(ResultException.class, () -> CsvTable.stimulus(folder.resolve("no.csv"))).getMessage()
        .endsWith("no.csv does not exist; check the name"));
  }

  @Test
  void tooManyColumnsAreRefused() {
    String header = "t [ms]" + ",a".repeat(1000);
    CsvException fault = assertThrows(CsvException.class, () -> read(header + "\n"));
    assertEquals("the table has 1001 columns, more than 1000", fault.sentence());
  }

  @Test
  void labelsRoundTrip() {
    for (String text : List.of("V [mV]", "V[0] [mV]", "V[0]", "f", "I [uA/cm^2]")) {
      assertEquals(text, ColumnLabel.parse(text).text());
    }
    assertEquals(new ColumnLabel("V[0]", ""), ColumnLabel.parse("V[0]"));
    assertThrows(IllegalArgumentException.class, () -> new ColumnLabel(" ", ""));
  }
}
