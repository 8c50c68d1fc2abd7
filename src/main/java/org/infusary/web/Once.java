package org.infusary.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Said of a resource class: each of its writes happens in one transaction, wholly or not at all, and a POST that is sent
 * again with the same {@code Idempotency-Key} gets its first answer again. The room {@code once} sees to it.
 *
 * <p>Every POST of such a class answers a {@code Response}, as a kept answer is none of the class's views.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Once {}
