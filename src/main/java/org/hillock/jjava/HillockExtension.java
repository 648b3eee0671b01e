package org.hillock.jjava;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.hillock.display.Renderers;
import org.hillock.display.StartUp;

/**
 * What JJava finds on its class path ({@code JJAVA_CLASSPATH} or {@code %jars}) and installs by itself: renderers for
 * descriptions, runs, tables and charts, and the imports that Hillock's own kernel has.
 */
public final class HillockExtension implements Extension {
    @Override
    public void install(BaseKernel kernel) {
        for (var type : Renderers.types()) register(kernel, type);
        StartUp.imports().forEach(kernel::evalRaw);
    }

    private static <T> void register(BaseKernel kernel, Class<T> type) {
        kernel.getRenderer()
                .createRegistration(type)
                .preferring("text/html", "image/png", "text/plain")
                .register(HillockExtension::render);
    }

    private static void render(Object value, RenderContext context) {
        var rendering = Renderers.render(value);
        rendering.content().forEach(context.getOutputContainer()::putData);
    }
}
