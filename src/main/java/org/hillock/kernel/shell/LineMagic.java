package org.hillock.kernel.shell;

/** Runs a line of a cell that begins with a per cent sign. */
public interface LineMagic {
    void run(String line, Audience audience) throws Exception;
}
