package org.neurodsl.parser;

import com.google.inject.Singleton;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

/** What the text of a token means, where that is not the text itself. One for all parsers: it goes over the grammar. */
@Singleton
public class NeuroValueConverters extends AbstractDeclarativeValueConverterService {

  /** A string without its quotation marks; there are no escapes in it. */
  @ValueConverter(rule = "STRING")
  public IValueConverter<String> string() {
    return new Converter() {
      @Override
      public String toValue(String text, INode node) {
        return text.substring(1, text.length() - 1);
      }

      @Override
      public String toString(String value) {
        return '"' + value + '"';
      }
    };
  }

  /** The variable of a derivative: {@code V} of {@code dV}. */
  @ValueConverter(rule = "DerivativeName")
  public IValueConverter<String> derivativeName() {
    return new Converter() {
      @Override
      public String toValue(String text, INode node) {
        return text.substring(1);
      }

      @Override
      public String toString(String value) {
        return 'd' + value;
      }
    };
  }

  /** An operator between units; the {@code 1/} that may begin a declared unit means {@code per}. */
  @ValueConverter(rule = "UNIT_OP")
  public IValueConverter<String> unitOperator() {
    return new Converter() {
      @Override
      public String toValue(String text, INode node) {
        return text.startsWith("1") ? "per" : text;
      }

      @Override
      public String toString(String value) {
        return value;
      }
    };
  }

  /** The power of a unit without white space: {@code ^-1}. */
  @ValueConverter(rule = "UNIT_POWER")
  public IValueConverter<String> unitPower() {
    return new Converter() {
      @Override
      public String toValue(String text, INode node) {
        return text.replace(" ", "").replace("\t", "");
      }

      @Override
      public String toString(String value) {
        return value;
      }
    };
  }

  /** A converter of strings that is given no empty text. */
  private abstract static class Converter implements IValueConverter<String> {}
}
