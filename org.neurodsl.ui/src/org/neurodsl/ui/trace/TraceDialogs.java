package org.neurodsl.ui.trace;

import java.text.MessageFormat;
import java.util.Optional;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.neurodsl.ui.trace.control.TraceController;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.model.Comparison;
import org.neurodsl.ui.trace.paint.TraceLayout;

/** The small questions that the traces view asks. */
final class TraceDialogs {
  private TraceDialogs() {}

  /** Asks for an exact range if a place is on an axis. */
  static void typeRange(TraceCanvas canvas, double x, double y) {
    TraceController controller = canvas.controller();
    controller.release();
    TraceLayout layout = controller.layout();
    if (layout.axis().contains(x, y)) {
      askSpan(canvas.getShell(), TraceText.get("range.time"), canvas.model().window().shown())
          .ifPresent(canvas.model().window()::show);
    } else if (x < layout.field().x()) {
      TraceLayout.Field field = layout.fieldAt(y);
      if (field != null && field.track().signals().get(0) instanceof AnalogSignal) {
        String unit = field.track().unit().isEmpty() ? "1" : field.track().prettyUnit();
        askSpan(canvas.getShell(), MessageFormat.format(TraceText.get("range.value"), unit),
            canvas.model().range(field.track())).ifPresent(range -> canvas.model().setRange(field.track(), range));
      }
    }
    canvas.refresh();
  }

  private static Optional<Span> askSpan(Shell shell, String question, Span now) {
    IInputValidator check = text ->
        numbers(text).filter(n -> n[0] < n[1]).isPresent() ? null : TraceText.get("range.bad");
    InputDialog dialog =
        new InputDialog(shell, TraceText.get("range.title"), question, now.from() + " " + now.to(), check);
    return dialog.open() == Window.OK ? numbers(dialog.getValue()).map(n -> new Span(n[0], n[1])) : Optional.empty();
  }

  /** Asks for the name of a marker and sets it at a time. */
  static void nameMarker(TraceCanvas canvas, double time) {
    String suggestion = Integer.toString(canvas.model().markers().size() + 1);
    InputDialog dialog = new InputDialog(canvas.getShell(), TraceText.get("marker.title"), TraceText.get("marker.name"),
        suggestion, null);
    if (dialog.open() == Window.OK) {
      canvas.model().mark(time, dialog.getValue().strip());
      canvas.refresh();
    }
  }

  /** Asks for a signal, shows it if it was hidden and brings it into focus. */
  static void find(TraceCanvas canvas) {
    IInputValidator check = text -> match(canvas, text).isPresent() ? null : TraceText.get("find.none");
    InputDialog dialog =
        new InputDialog(canvas.getShell(), TraceText.get("find.title"), TraceText.get("find.name"), "", check);
    if (dialog.open() == Window.OK) {
      match(canvas, dialog.getValue()).ifPresent(signal -> {
        canvas.model().setHidden(signal.name(), false);
        canvas.model().setFocus(signal.name());
        canvas.refresh();
      });
    }
  }

  private static Optional<Signal> match(TraceCanvas canvas, String text) {
    String part = text.strip();
    Optional<Signal> exact =
        canvas.model().signals().stream().filter(signal -> signal.name().equals(part)).findFirst();
    return exact.or(() -> canvas.model().signals().stream().filter(s -> s.name().contains(part)).findFirst());
  }

  /** Asks how much two runs may differ. */
  static Optional<Comparison.Tolerance> tolerance(Shell shell) {
    IInputValidator check = text ->
        numbers(text).filter(n -> n[0] >= 0 && n[1] >= 0).isPresent() ? null : TraceText.get("compare.bad");
    InputDialog dialog = new InputDialog(shell, TraceText.get("compare.title"), TraceText.get("compare.tolerance"),
        "1e-6 1e-6", check);
    return dialog.open() == Window.OK
        ? numbers(dialog.getValue()).map(n -> new Comparison.Tolerance(n[0], n[1])) : Optional.empty();
  }

  private static Optional<double[]> numbers(String text) {
    String[] parts = text.strip().split("[\\s,;]+");
    try {
      return parts.length != 2 ? Optional.empty()
          : Optional.of(new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])});
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
