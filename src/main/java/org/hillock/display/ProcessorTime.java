package org.hillock.display;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** From when on this thread was busy, or on average each core: a sweep or a network is worked out by other threads. */
record ProcessorTime(long own, long all) {

    static ProcessorTime now() {
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? new ProcessorTime(own, system.getProcessCpuTime())
                : new ProcessorTime(own, 0);
    }

    /** ns. */
    long passed() {
        var now = now();
        return Math.max(now.own - own, (now.all - all) / Runtime.getRuntime().availableProcessors());
    }
}
