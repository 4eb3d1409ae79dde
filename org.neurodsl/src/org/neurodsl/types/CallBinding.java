package org.neurodsl.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Expression;
import org.neurodsl.types.Signature.Parameter;
import org.neurodsl.types.Signature.Want;
import org.neurodsl.types.TypeFault.Form;

/** The arguments of a call of a built-in function, by the names of its parameters, and what is wrong with them. */
public final class CallBinding {

  private final Signature signature;
  private final Map<String, CallArgument> arguments = new LinkedHashMap<>();
  private final List<TypeFault> faults = new ArrayList<>();

  private CallBinding(Signature signature) {
    this.signature = signature;
  }

  /** Binds the arguments of a call; nothing where no function has this name. */
  public static Optional<CallBinding> of(BuiltinCall call) {
    String name = call.getFunction() == null ? "" : call.getFunction();
    return signature(name, call).map(signature -> {
      CallBinding binding = new CallBinding(signature);
      binding.bind(call);
      return binding;
    });
  }

  private static Optional<Signature> signature(String name, BuiltinCall call) {
    return name.equals("spikes")
        ? Optional.of(Signatures.spikes((int) call.getArguments().stream().filter(a -> a.getLabel() == null).count()))
        : Signatures.find(name, call.getArguments().size());
  }

  public Signature signature() {
    return signature;
  }

  /** The argument for a parameter, if it is given. */
  public Optional<CallArgument> argument(String parameter) {
    return Optional.ofNullable(arguments.get(parameter));
  }

  /** The value of the argument for a parameter, if it is given. */
  public Optional<Expression> value(String parameter) {
    return argument(parameter).map(CallArgument::getValue);
  }

  /** The given arguments by the names of their parameters, in the order of the call. */
  public Map<String, CallArgument> arguments() {
    return Collections.unmodifiableMap(arguments);
  }

  /** What is wrong with the form of the call, whatever the types. */
  public List<TypeFault> faults() {
    return List.copyOf(faults);
  }

  private void bind(BuiltinCall call) {
    List<Parameter> positional = signature.positional();
    int position = 0;
    for (CallArgument argument : call.getArguments()) {
      if (argument.getLabel() != null) {
        bindLabel(argument);
      } else if (position < positional.size()) {
        put(positional.get(position++), argument);
      } else {
        position++;
      }
    }
    int given = position + (int) positional.stream().skip(Math.min(position, positional.size()))
        .filter(p -> arguments.containsKey(p.name())).count();
    if (given != positional.size()) {
      faults.add(new TypeFault.ArgumentCount(call, signature.name(), signature.usage(), positional.size(), given,
          positional.size() < signature.parameters().size()));
    } else if (faults.isEmpty()) {
      signature.parameters().stream().filter(p -> p.labelled() && p.required() && !arguments.containsKey(p.name()))
          .findFirst().ifPresent(p -> faults.add(
              new TypeFault.LabelMissing(call, signature.name(), p.name(), signature.usage())));
    }
  }

  private void bindLabel(CallArgument argument) {
    String label = argument.getLabel();
    Optional<Parameter> parameter = signature.parameter(label);
    if (parameter.isEmpty()) {
      List<String> known = signature.parameters().stream().map(Parameter::name).toList();
      faults.add(new TypeFault.LabelUnknown(argument, signature.name(), label, known));
    } else {
      put(parameter.get(), argument);
    }
  }

  private void put(Parameter parameter, CallArgument argument) {
    if (arguments.putIfAbsent(parameter.name(), argument) != null) {
      faults.add(new TypeFault.LabelTwice(argument, signature.name(), parameter.name()));
    }
    checkForm(parameter, argument);
  }

  private void checkForm(Parameter parameter, CallArgument argument) {
    boolean window = argument.getAfter() != null || argument.getStart() != null;
    boolean text = parameter.want() == Want.TEXT;
    Form wrong = null;
    if (text && argument.getText() == null) {
      wrong = Form.TEXT;
    } else if (!text && argument.getText() != null) {
      wrong = Form.VALUE;
    } else if (argument.getUpper() != null && !parameter.range()) {
      wrong = Form.SINGLE_VALUE;
    } else if (window && signature.group() != Signature.Group.MEASURE) {
      wrong = Form.NO_WINDOW;
    }
    if (wrong != null) {
      faults.add(new TypeFault.ArgumentForm(argument, signature.name(), parameter.name(), wrong));
    }
  }
}
