package org.neurodsl.formatting2;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.formatting2.regionaccess.ITextSegment;

/**
 * Offers the layout of {@link org.neurodsl.formatting.NeuroFormatter} to editors; the generated code wants this name.
 */
public class NeuroFormatter implements IFormatter2 {

  @Inject private org.neurodsl.formatting.NeuroFormatter formatter;

  @Override
  public List<ITextReplacement> format(FormatterRequest request) {
    ITextSegment document = request.getTextRegionAccess().regionForDocument();
    String text = document.getText();
    String laidOut = formatter.format(text);
    return laidOut.equals(text) ? List.of() : List.of(document.replaceWith(laidOut));
  }
}
