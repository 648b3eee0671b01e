for (var p : Izhikevich.Pattern.values()) display(izhikevich(p).run().plot());            // each pattern brings its own drive and duration
adex().inject(0.5).run(500).phasePlane();                                                 // nullclines, flow, trajectory
