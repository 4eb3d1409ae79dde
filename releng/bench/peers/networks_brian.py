"""The networks of the benchmark in Brian2, as C++ that stands alone. Prints seconds of the time loop, synapses, rate in Hz,
peak memory in MB of the process that computes (on Linux, else 0).

usage: /usr/bin/python3 networks_brian.py CASE [THREADS]    (Debian: python3-brian)
Sizes, steps and times are those of the .neuro files beside this folder.
"""
import builtins
import os
import shutil
import sys
import tempfile
import threading

from brian2 import *

BrianLogger.suppress_hierarchy("brian2")

case = sys.argv[1]
threads = int(sys.argv[2]) if len(sys.argv) > 2 else 1
folder = tempfile.mkdtemp()
set_device("cpp_standalone", directory=folder, build_on_run=False)
prefs.devices.cpp_standalone.openmp_threads = 0 if threads == 1 else threads
defaultclock.dt = 0.1*ms
seed(42)


def connected(source, target, effect, delay=None, **how):
    synapses = Synapses(source, target, on_pre=effect, **({} if delay is None else {"delay": delay}))
    synapses.connect(**how)
    return synapses


def drawn(number, size):
    return {"i": "k for k in sample(%d, size=%d)" % (size, number)}


def cuba(size, indegree):
    cells = NeuronGroup(size, """
        dv/dt = (ge + gi - (v + 49*mV))/(20*ms) : volt (unless refractory)
        dge/dt = -ge/(5*ms) : volt
        dgi/dt = -gi/(10*ms) : volt""", threshold="v > -50*mV", reset="v = -60*mV", refractory=5*ms, method="exact")
    cells.v = "-60*mV + rand()*10*mV"
    border = size*4//5
    rules = [{"p": 0.02}, {"p": 0.02}] if indegree is None else [
        drawn(indegree*4//5, border), drawn(indegree//5, size - border)]
    return cells, [connected(cells[:border], cells, "ge += 1.62*mV", **rules[0]),
                   connected(cells[border:], cells, "gi -= 9*mV", **rules[1])], 10 if indegree is None else 1


def cobahh():
    cells = NeuronGroup(4000, """
        dv/dt = (10*nS*(-60*mV - v) + ge*(0*mV - v) + gi*(-80*mV - v) - 20*uS*m**3*h*(v - 50*mV)
            - 6*uS*n**4*(v + 90*mV))/(200*pF) : volt
        dm/dt = am*(1 - m) - bm*m : 1
        dn/dt = an*(1 - n) - bn*n : 1
        dh/dt = ah*(1 - h) - bh*h : 1
        dge/dt = -ge/(5*ms) : siemens
        dgi/dt = -gi/(10*ms) : siemens
        u = (v + 63*mV)/mV : 1
        am = 1.28/exprel((13 - u)/4)/ms : Hz
        bm = 1.4/exprel((u - 40)/5)/ms : Hz
        ah = 0.128*exp((17 - u)/18)/ms : Hz
        bh = 4/(1 + exp((40 - u)/5))/ms : Hz
        an = 0.16/exprel((15 - u)/5)/ms : Hz
        bn = 0.5*exp((10 - u)/40)/ms : Hz""",
        threshold="v > -20*mV", refractory=3*ms, method="exponential_euler")
    cells.v = "-65*mV + 5*randn()*mV"
    cells.ge = "(40 + 15*randn())*nS"
    cells.gi = "(200 + 120*randn())*nS"
    return cells, [connected(cells[:3200], cells, "ge += 6*nS", p=0.02),
                   connected(cells[3200:], cells, "gi += 67*nS", p=0.02)], 5


def brunel():
    cells = NeuronGroup(12500, "dv/dt = -v/(20*ms) : volt (unless refractory)",
                        threshold="v >= 20*mV", reset="v = 0*mV", refractory=2*ms, method="exact")
    outside = PoissonInput(cells, "v", N=1000, rate=20*Hz, weight=0.1*mV)
    return cells, [connected(cells[:10000], cells, "v += 0.1*mV", 1.5*ms, **drawn(1000, 10000)),
                   connected(cells[10000:], cells, "v -= 0.5*mV", 1.5*ms, **drawn(250, 2500)), outside], 1


def stdp():
    sources = PoissonGroup(1000, rates=15*Hz)
    cells = NeuronGroup(100, """
        dv/dt = (-74*mV - v + ge*(0*mV - v))/(10*ms) : volt
        dge/dt = -ge/(5*ms) : 1""", threshold="v > -54*mV", reset="v = -60*mV", method="exponential_euler")
    cells.v = -60*mV
    synapses = Synapses(sources, cells, """
        w : 1
        dx/dt = -x/(20*ms) : 1 (event-driven)
        dy/dt = -y/(20*ms) : 1 (event-driven)""",
        on_pre="ge += w; x += 1; w = clip(w - 0.000105*y, 0, 0.01)",
        on_post="y += 1; w = clip(w + 0.0001*x, 0, 0.01)")
    synapses.connect()
    synapses.w = "rand()*0.01"
    return cells, [sources, synapses], 100


def lifpop():
    cells = NeuronGroup(1000000, "dv/dt = (0.9 + 0.4*i/1000000.0 - v)/(20*ms) : 1 (unless refractory)",
                        threshold="v > 1", reset="v = 0", refractory=2*ms, method="exact")
    cells.v = "rand()*0.9"
    return cells, [], 1


cells, others, seconds = {
    "cuba": lambda: cuba(4000, None), "cuba10": lambda: cuba(40000, 80), "cobahh": cobahh, "brunel": brunel,
    "stdp": stdp, "lifpop": lifpop}[case]()
spikes = SpikeMonitor(cells, record=False)
Network(cells, spikes, *others).run(seconds*second)
peak = 0


def watch(program):
    """Looks for the program's process every few ms and keeps the most memory that it ever had."""
    global peak
    while not done.wait(0.005):
        for process in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.readlink("/proc/%s/exe" % process) == program:
                    with open("/proc/%s/status" % process) as status:
                        peak = builtins.max([peak] + [int(line.split()[1])/1e3 for line in status if "VmHWM" in line])
            except OSError:
                pass  # it has ended, or is not ours


done = threading.Event()
if os.path.isdir("/proc/self"):
    threading.Thread(target=watch, args=[os.path.realpath(os.path.join(folder, "main"))], daemon=True).start()
device.build(directory=folder, compile=True, run=True, with_output=False)
done.set()
with open(os.path.join(folder, "results", "last_run_info.txt")) as info:
    loop = float(info.read().split()[0])
count = builtins.sum(len(each) for each in others if isinstance(each, Synapses))
print("%.4f %d %.3f %.0f" % (loop, count, spikes.num_spikes/(len(cells)*seconds), peak))
shutil.rmtree(folder)
