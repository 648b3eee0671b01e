package org.hillock.kernel.shell;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** JShell in this process, with our control over its classes and its thread. */
public final class Shell implements AutoCloseable {
    /** Statements after which the compiler is set up anew: what they leave in it is a megabyte, and to set it up takes as long as a few cells. */
    static final int MANY = 400;

    private final SnippetLoader loader = new SnippetLoader(Shell.class.getClassLoader());
    private final CellThread thread = new CellThread(loader);
    private final SnippetControl control = new SnippetControl(loader, thread);
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final JShell jshell;
    private final Memory memory;
    private final SourceCodeAnalysis analysis;
    private int evaluated;

    /** @param compilerOptions options of javac beside those the shell needs itself */
    public Shell(List<String> compilerOptions) {
        var options = new java.util.ArrayList<>(List.of("-proc:none"));
        options.addAll(compilerOptions);
        jshell = builder()
                .executionEngine(new Provider(), Map.of())
                .compilerOptions(options.toArray(String[]::new))
                .build();
        // Through addToClasspath and not by a compiler option, or imports would complete to nothing.
        jshell.addToClasspath(System.getProperty("java.class.path"));
        analysis = jshell.sourceCodeAnalysis();
        memory = Memory.of(jshell);
    }

    /** Of a JShell that opens the jars of its class path when they are first needed. */
    public static JShell.Builder builder() {
        return JShell.builder().fileManager(standard -> new LazyClassPath(standard, Packages.read()));
    }

    public JShell jshell() {
        return jshell;
    }

    public SourceCodeAnalysis analysis() {
        return analysis;
    }

    Memory memory() {
        return memory;
    }

    SnippetControl control() {
        return control;
    }

    Map<String, Place> places() {
        return places;
    }

    /** The loader of cells' classes and of the jars they asked for. */
    public ClassLoader loader() {
        return loader;
    }

    SnippetLoader snippetLoader() {
        return loader;
    }

    /** Whether an interrupt waits to be obeyed. */
    boolean isStopping() {
        return thread.isStopping();
    }

    /** To be called before each cell. */
    public void begin() {
        begin(System.nanoTime());
    }

    /** To be called before each cell that was asked for some time ago: an interrupt since then is meant for it. */
    public void begin(long asked) {
        thread.begin(asked);
    }

    /**
     * Makes JShell set up its compiler anew. Some errors — a constant that is too long — stay in the one it has, and would be
     * reported for every later statement.
     */
    void renewCompiler() {
        jshell.addToClasspath(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
    }

    /** Sets the compiler up, so that the next cell need not wait for it. */
    public void warm() {
        control.clear();
        forget(jshell.eval("1 + 1"));
    }

    /** To be called when no cell waits: the compiler forgets from time to time what past cells have left in it. */
    public void tidy() {
        if (evaluated < MANY) return;
        evaluated = 0;
        memory.forgetCompilers();
        warm();
    }

    /** Stops the cell that runs; without effect on later ones. From any thread. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Runs something of the user's — a rendering, a download — where an interrupt reaches it. */
    public <T> T onCellThread(Callable<T> task) throws Throwable {
        return thread.call(task);
    }

    /** Makes jars and class folders visible to compiler, completion and cells. */
    public void addToClasspath(String path) {
        jshell.addToClasspath(path);
    }

    /** Lets go of what a statement has left that no cell can name; or each would slow down the compiler for every later cell. */
    void forget(List<SnippetEvent> events) {
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            boolean done = isDone(snippet);
            if (done && snippet instanceof VarSnippet unnamed) jshell.drop(unnamed);
            if (done || !jshell.status(snippet).isActive()) memory.forget(snippet);
            Class<?> wrapper = control.wrapper();
            if (!done || wrapper == null) continue;
            Versions.release(wrapper);
            memory.forget(wrapper);
        }
        loader.versions().replaced().forEach(memory::forget);
    }

    /** A statement, or an expression whose value has no name of the user's. */
    private static boolean isDone(Snippet snippet) {
        return !(snippet instanceof PersistentSnippet)
                || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    /** Evaluates one statement; what came of it is in the events and, as objects, in the control. */
    List<SnippetEvent> eval(Statement statement) {
        evaluated++;
        control.clear();
        loader.versions().begin();
        // The id is only known afterwards, but a frame is only looked up after that.
        List<SnippetEvent> events = jshell.eval(statement.source());
        loader.versions().end();
        for (SnippetEvent event : events)
            if (event.causeSnippet() == null) places.put(event.snippet().id(), statement.place());
        return events;
    }

    @Override
    public void close() {
        jshell.close();
    }

    private final class Provider implements ExecutionControlProvider {
        @Override
        public String name() {
            return "hillock";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }
}
