/** Tests of the advice that an analysis of the plan gives. */
package org.neurodsl.advice;
