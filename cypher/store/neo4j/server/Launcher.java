import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.neo4j.cli.AdminTool;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs a Neo4j server in the home folder given, until it is told to stop or its standard input ends. With `password`
 * after the folder, sets the first password instead: the line on standard input, since every user of a machine can
 * read the command lines of all processes.
 */
public class Launcher {
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[1].equals("password")) {
            String password = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            AdminTool.main(new String[] {"dbms", "set-initial-password", "--", password});
            return;
        }
        Path home = Path.of(arguments[0]);
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf").resolve("neo4j.conf"))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        System.out.println("started");
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
