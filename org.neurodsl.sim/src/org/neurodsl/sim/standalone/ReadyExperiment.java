package org.neurodsl.sim.standalone;

import java.util.function.Supplier;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * An experiment that can be run.
 *
 * @param plan with every change that the caller wants
 * @param kernels makes the compiled class ready; called once, just before the run
 * @param seconds wall-clock time that was spent on it before
 * @param explanation asked when the run fails
 */
public record ReadyExperiment(
    ExperimentPlan plan,
    Supplier<? extends KernelSource> kernels,
    double seconds,
    FailureExplanation explanation) {}
