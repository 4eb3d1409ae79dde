package org.neurodsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.neurodsl.parser.NeuroValueConverters;

/** Binds the services that the language needs everywhere, in Eclipse and out of it. */
public class NeuroRuntimeModule extends AbstractNeuroRuntimeModule {

  /** What the texts of tokens mean. */
  public Class<? extends IValueConverterService> bindIValueConverterService() {
    return NeuroValueConverters.class;
  }
}
