package org.neurodsl.sim.result;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads result folders, whole ones and the marked parts of killed runs. */
public final class ResultReader {
  private ResultReader() {}

  /** All runs in a folder, latest first; empty where the folder does not exist. */
  public static List<StoredRun> list(Path runs) {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(runs)) {
      return entries
          .filter(Files::isDirectory)
          .filter(folder -> isPartName(folder) || Files.exists(folder.resolve(ResultWriter.RUN_JSON)))
          .sorted(Comparator.comparing(ResultReader::plainName).reversed())
          .map(ResultReader::open)
          .toList();
    } catch (IOException e) {
      throw ResultException.reading(runs, e);
    }
  }

  /** Reads the description of one result folder; its tables are read when asked for. */
  public static StoredRun open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ResultException(folder, "is no result folder", "name a folder below runs", null);
    }
    List<String> notes = new ArrayList<>();
    boolean marked = Files.exists(folder.resolve(ResultWriter.PART));
    RunJson.Content content = content(folder, notes);
    boolean isPart = marked || isPartName(folder) || content == null || content.state() == RunState.RUNNING;
    if (isPart && !marked && content != null && content.state() != RunState.RUNNING) {
      notes.add("all data are there, only the last renaming is missing; name the folder " + plainName(folder));
    } else if (isPart) {
      notes.add("the run did not finish, or is still writing; its tables end early");
    }
    if (content == null) {
      return new StoredRun(folder, true, RunState.RUNNING, null, null, Optional.empty(), notes);
    }
    RunState state = marked ? RunState.RUNNING : content.state();
    return new StoredRun(
        folder, isPart, state, content.start(), content.end(), Optional.of(content.description()), notes);
  }

  private static RunJson.Content content(Path folder, List<String> notes) {
    Path json = folder.resolve(ResultWriter.RUN_JSON);
    if (!Files.isRegularFile(json)) {
      notes.add("run.json is missing");
      return null;
    }
    try {
      return RunJson.read(JsonParser.parseString(Files.readString(json)));
    } catch (IOException | JsonParseException | IllegalStateException | NullPointerException | ClassCastException
        | IllegalArgumentException | UnsupportedOperationException | DateTimeException e) {
      notes.add("run.json could not be read: " + e.getMessage());
      return null;
    }
  }

  private static boolean isPartName(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith(".") && name.endsWith(".part");
  }

  private static String plainName(Path folder) {
    String name = folder.getFileName().toString();
    return isPartName(folder) ? name.substring(1, name.length() - ".part".length()) : name;
  }

  static CsvTable table(Path file, boolean maybeTorn) {
    try (Reader text = text(file, maybeTorn)) {
      return new CsvParser(file.getFileName().toString(), CsvRules.RESULT).parse(text);
    } catch (IOException e) {
      throw ResultException.reading(file, e);
    }
  }

  static StoredSpikes spikes(Path file, boolean maybeTorn) {
    double[] times = new double[64];
    int[] indices = new int[64];
    List<String> populations = new ArrayList<>();
    long line = 1;
    try (Reader text = text(file, maybeTorn)) {
      Iterator<CsvRecord> records = CsvReader.builder().ofCsvRecord(text).iterator();
      if (records.hasNext()) {
        records.next();
      }
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        int count = populations.size();
        if (count == times.length) {
          times = Arrays.copyOf(times, 2 * count);
          indices = Arrays.copyOf(indices, 2 * count);
        }
        times[count] = Double.parseDouble(record.getField(0));
        indices[count] = Integer.parseInt(record.getField(2));
        populations.add(record.getField(1));
      }
    } catch (IOException e) {
      throw ResultException.reading(file, e);
    } catch (NumberFormatException | IndexOutOfBoundsException | CsvParseException | UncheckedIOException e) {
      throw new CsvException(file.getFileName().toString(), (int) line, 0, "this is no row of time, population, index");
    }
    int count = populations.size();
    return new StoredSpikes(Arrays.copyOf(times, count), List.copyOf(populations), Arrays.copyOf(indices, count));
  }

  /** The text of a table; of a part only the rows that are whole, i.e. end with a line end. */
  private static Reader text(Path file, boolean maybeTorn) throws IOException {
    long length = maybeTorn ? endOfLastLine(file) : Files.size(file);
    InputStream bytes = new BufferedInputStream(new FirstBytes(Files.newInputStream(file), length));
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  private static long endOfLastLine(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
      byte[] block = new byte[1 << 13];
      long end = access.length();
      while (end > 0) {
        int size = (int) Math.min(block.length, end);
        access.seek(end - size);
        access.readFully(block, 0, size);
        for (int i = size - 1; i >= 0; i--) {
          if (block[i] == '\n') {
            return end - size + i + 1;
          }
        }
        end -= size;
      }
      return 0;
    }
  }
}
