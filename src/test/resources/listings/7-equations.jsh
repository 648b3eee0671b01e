var fhn = equations("""
        v' = v - v^3/3 - w + I
        w' = (v + a - b*w) / tau
        """).param("a", 0.7).param("b", 0.8).param("tau", 12.5).start("v", -1).spikeWhen("v > 1");
fhn.inject(0.5).run(200).plot();   fhn.inject(0.5).phasePlane();                           // usable wherever neuron() is, in networks too
