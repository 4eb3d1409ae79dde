package org.neurodsl.types;

import java.util.List;
import java.util.Map;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Variable;
import org.neurodsl.units.Dimension;

/**
 * Answers for every expression and declaration what it is. Each answer is derived once, when first asked for, and kept.
 *
 * <p>An instance is valid as long as the model is not edited: whoever checks, hovers or lowers makes one for that
 * purpose. It never fails: what cannot be known is {@link ExpressionType.Unknown}, and nothing built upon it is a
 * fault again.
 */
public final class ExpressionTypes {

  private final Inference inference = new Inference();

  /** Gives the type of an expression. */
  public ExpressionType of(Expression expression) {
    return inference.of(expression);
  }

  /** Gives the type that a declaration has; of a function it is the type of a call without further knowledge. */
  public ExpressionType of(Named declaration) {
    return inference.declared(declaration);
  }

  /** Gives the dimension of a variable, none where it is not known. */
  public Dimension dimension(Variable variable) {
    return of(variable).dimension().orElse(Dimension.NONE);
  }

  /** Gives the dimension of an expression, none where it is not known or fits every dimension. */
  public Dimension dimension(Expression expression) {
    return of(expression).dimension().orElse(Dimension.NONE);
  }

  /** Lists the faults met by the questions asked so far, each once. */
  public List<TypeFault> faults() {
    return inference.faults();
  }

  /** Types an expression as if the variables had other types than their own, for trial and for calls. */
  ExpressionType assuming(Map<? extends Variable, ExpressionType> assumed, Expression expression) {
    return inference.assuming(assumed).of(expression);
  }
}
