/** The neuron models of the literature as equations, each with its paper's parameters. */
@NullMarked
package org.hillock.model.neuron;

import org.jspecify.annotations.NullMarked;
