package org.hillock.convert.format;

import java.util.Set;

/** Arrays of numbers by their names, as a file of weights has them. */
interface Weights {

    Set<String> names();

    /** @throws IllegalArgumentException that names the array, if it is malformed or holds no floating-point numbers */
    Numbers read(String name);
}
