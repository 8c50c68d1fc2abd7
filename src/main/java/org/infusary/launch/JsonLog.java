package org.infusary.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jboss.logmanager.handlers.ConsoleHandler.Target;

/** The console's log as JSON, from the first line of Quarkus on: its own console is off, this one stands in its place. */
final class JsonLog extends ExtFormatter {
    private final ObjectMapper json = new ObjectMapper();

    static boolean isChosen() {
        return ConfigProvider.getConfig()
                .getOptionalValue("infusary.log.json", Boolean.class)
                .orElse(false);
    }

    static void begin(Launch launch) {
        ConsoleHandler console = new ConsoleHandler(Target.SYSTEM_OUT, new JsonLog());
        // levels of single loggers are not known before Quarkus has started
        console.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(console);
        launch.with("quarkus.log.console.enabled", false);
    }

    @Override
    public String format(ExtLogRecord line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", line.getInstant().toString());
        fields.put("level", line.getLevel().getName());
        fields.put("logger", line.getLoggerName());
        fields.put("thread", line.getThreadName());
        fields.put("message", formatMessage(line));
        if (!line.getMdcCopy().isEmpty()) {
            fields.put("request", line.getMdcCopy());
        }
        if (line.getThrown() != null) {
            StringWriter trace = new StringWriter();
            line.getThrown().printStackTrace(new PrintWriter(trace, true));
            fields.put("failure", trace.toString());
        }
        try {
            return json.writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
