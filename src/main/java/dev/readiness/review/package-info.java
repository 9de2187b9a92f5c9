/** One workload against one package: answers, walk, events and who may do what. */
@NullMarked
package dev.readiness.review;

import org.jspecify.annotations.NullMarked;
