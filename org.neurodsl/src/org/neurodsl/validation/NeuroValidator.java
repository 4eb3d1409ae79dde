package org.neurodsl.validation;

/** Where the checks of the language are registered. */
public class NeuroValidator extends AbstractNeuroValidator {}
