package org.neurodsl;

import java.nio.charset.StandardCharsets;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.neurodsl.parser.NeuroValueConverters;
import org.neurodsl.parser.ParserFaultProvider;
import org.neurodsl.parser.TextParser;
import org.neurodsl.scoping.NeuroResource;

/** Binds the services that the language needs everywhere, in Eclipse and out of it. */
public class NeuroRuntimeModule extends AbstractNeuroRuntimeModule {

  /** What the texts of tokens mean. */
  public Class<? extends IValueConverterService> bindIValueConverterService() {
    return NeuroValueConverters.class;
  }

  /** A parser that keeps its tokens until its errors have been explained. */
  @Override
  public Class<? extends IParser> bindIParser() {
    return TextParser.class;
  }

  /** What the parser notes of an error. */
  public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
    return ParserFaultProvider.class;
  }

  /** A resource whose errors are problems of the language. */
  @Override
  public Class<? extends XtextResource> bindXtextResource() {
    return NeuroResource.class;
  }

  /** Files are UTF-8 on every machine, whatever its settings. */
  @Override
  public Class<? extends IEncodingProvider.Runtime> bindRuntimeEncodingProvider() {
    return Utf8.class;
  }

  /** The one encoding of models. */
  static final class Utf8 extends IEncodingProvider.Runtime {
    @Override
    public String getEncoding(URI uri) {
      return StandardCharsets.UTF_8.name();
    }
  }
}
