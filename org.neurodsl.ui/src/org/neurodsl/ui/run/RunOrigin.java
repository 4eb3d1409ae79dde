package org.neurodsl.ui.run;

import java.time.Instant;
import java.util.Map;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * Where a run of this workbench came from.
 *
 * @param compiled what was compiled
 * @param plan what is run, with the values of a {@link #settings} of this run alone
 * @param info names and units of the model
 * @param settings values that were changed after compiling, base units
 * @param handle what commands it
 * @param began when it began
 */
public record RunOrigin(
    CompiledRun compiled, ExperimentPlan plan, KernelInfo info, Map<String, Double> settings, RunHandle handle,
    Instant began) {}
