package org.neurodsl.sim.standalone;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/** The text form of a {@link StoredModel}. Numbers keep all of their bits. */
public final class StoredModelJson {
  /** Name of the file in a jar. */
  public static final String FILE = "experiments.json";

  private static final Gson GSON =
      new GsonBuilder().serializeSpecialFloatingPointValues().disableHtmlEscaping().create();

  private StoredModelJson() {}

  /** The text. */
  public static String write(StoredModel model) {
    return GSON.toJson(model) + "\n";
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException where the text is something else
   */
  public static StoredModel read(String text) {
    try {
      StoredModel model = GSON.fromJson(text, StoredModel.class);
      if (model == null) {
        throw new IllegalArgumentException("The text is empty");
      }
      return model;
    } catch (JsonParseException | NullPointerException e) {
      throw new IllegalArgumentException("The text holds no compiled model", e);
    }
  }
}
