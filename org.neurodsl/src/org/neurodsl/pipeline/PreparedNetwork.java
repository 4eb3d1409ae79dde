package org.neurodsl.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.Drive;
import org.neurodsl.lower.LoweredNetwork;
import org.neurodsl.lower.NetworkKernel;
import org.neurodsl.sim.standalone.StoredModel.StoredNetwork;
import org.neurodsl.sim.standalone.StoredModel.StoredTable;

/**
 * The classes of a network.
 *
 * @param lowered the network
 * @param kernels by the indices of the networks
 * @param synapses by the indices of the networks
 * @param functions null where there are none
 * @param open parameters that may have other values; null where that is not asked for
 */
record PreparedNetwork(
    LoweredNetwork lowered, List<PreparedKernel> kernels, List<GeneratedSource> synapses, GeneratedSource functions,
    OpenParameters open) {

  /** All generated classes, each once. */
  List<GeneratedSource> sources() {
    List<GeneratedSource> sources = new ArrayList<>(kernels.stream().map(PreparedKernel::source).distinct().toList());
    sources.addAll(synapses);
    Stream.ofNullable(functions).forEach(sources::add);
    Stream.ofNullable(open).map(OpenParameters::source).forEach(sources::add);
    return sources;
  }

  /** What is kept of it besides the classes. */
  StoredNetwork stored() {
    return new StoredNetwork(
        kernels.stream().map(each -> each.source().qualifiedName()).toList(),
        lowered.kernels().stream().map(NetworkKernel::drive).map(PreparedNetwork::tables).toList(),
        synapses.stream().map(GeneratedSource::qualifiedName).toList(),
        functions == null ? "" : functions.qualifiedName(),
        lowered.networks(),
        lowered.signals(),
        open == null ? null : open.stored());
  }

  private static List<StoredTable> tables(Drive drive) {
    return drive.tables().stream().map(table -> new StoredTable(table.times(), table.values())).toList();
  }
}
