package org.hillock.dsl;

/** What a network is made of: populations, and projections between them. */
public sealed interface Part permits Group, Projection {}
