"""One Hodgkin-Huxley cell for 10 s in steps of 0.01 ms in NEURON. Prints seconds of the time loop and the rate in Hz.

usage: /usr/bin/python3 hh_neuron.py    (Debian: python3-neuron)
"""
import time

from neuron import h

h.load_file("stdrun.hoc")
cell = h.Section()
cell.L = cell.diam = 100/3.141592653589793**0.5
cell.cm = 1
cell.insert("hh")
cell.el_hh = -54.387
h.celsius = 6.3
clamp = h.IClamp(cell(0.5))
clamp.dur = 1e9
clamp.amp = 1  # nA onto 1e-4 cm^2: 10 uA/cm^2
spikes = h.Vector()
crossing = h.NetCon(cell(0.5)._ref_v, None, sec=cell)
crossing.threshold = 0
crossing.record(spikes)
h.usetable_hh = 0
h.dt = 0.01
h.finitialize(-65)
begin = time.perf_counter()
h.ParallelContext().set_maxstep(10)
h.ParallelContext().psolve(10000)
print("%.4f %.3f" % (time.perf_counter() - begin, len(spikes)/10))
