package org.infusary.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged while it is open, by whomever. */
public final class LogTap extends Handler implements AutoCloseable {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private LogTap() {}

    public static LogTap open() {
        LogTap tap = new LogTap();
        tap.setFormatter(new SimpleFormatter());
        Logger.getLogger("").addHandler(tap);
        return tap;
    }

    /** The lines at this level or above, with their stack traces. */
    public List<String> lines(Level least) {
        return records.stream()
                .filter(line -> line.getLevel().intValue() >= least.intValue())
                .map(getFormatter()::format)
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
