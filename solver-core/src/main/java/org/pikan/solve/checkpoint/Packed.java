package org.pikan.solve.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.pikan.network.checkpoint.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Vectors as text: the bytes of their doubles, little endian, in Base64. */
final class Packed {

    private Packed() {}

    static String pack(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static String pack(List<Double> values) {
        return pack(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static double[] unpack(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    /** Puts an array of vectors into an object. */
    static void put(ObjectNode json, String field, double[][] vectors) {
        ArrayNode array = json.putArray(field);
        for (double[] vector : vectors) {
            array.add(pack(vector));
        }
    }

    static double[][] vectors(JsonNode json, String field) {
        List<double[]> vectors = new ArrayList<>();
        Fields.array(json, field).forEach(vector -> vectors.add(unpack(vector.stringValue())));
        return vectors.toArray(double[][]::new);
    }

    static double number(JsonNode json, String field) {
        return unpack(Fields.text(json, field))[0];
    }

    static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
