package org.neurodsl;

import org.eclipse.xtext.conversion.IValueConverterService;
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
}
