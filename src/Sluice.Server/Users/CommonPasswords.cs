namespace Sluice.Server.Users;

/// <summary>Words and patterns that lists of leaked passwords begin with, in lower case, and those this product invites.</summary>
internal static class CommonPasswords
{
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private const string Words = """
        password passw0rd passwort passwd pass motdepasse contrasena senha wachtwoord parola haslo
        admin administrator root superuser user username guest test tester testing demo default login logon welcome willkommen bienvenue
        changeme changeit change letmein letmeinnow trustno1 secret topsecret geheim master access private nothing whatever
        qwerty qwertz azerty 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx qazwsxedc qazwsx zaq12wsx q1w2e3r4t5 q1w2e3r4t5y6 asdfasdf zxcvzxcv
        iloveyou iloveu loveyou lovely love forever sunshine princess princesa dragon monkey shadow superman batman spiderman pokemon
        naruto starwars ninja mustang ferrari porsche mercedes harley corvette football baseball basketball soccer hockey liverpool
        chelsea arsenal barcelona realmadrid juventus yankees lakers cowboys steelers
        michael jennifer jordan ashley jessica daniel charlie thomas robert matthew andrew joshua george hannah nicole anthony william
        alexander christian benjamin samantha elizabeth stephanie patrick martin maggie buster tigger pepper ginger cookie bailey
        summer winter spring autumn january february march april june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday sommer fruehling herbst
        flower cheese banana orange purple yellow silver golden diamond chocolate butterfly angel freedom hello computer internet
        samsung google facebook apple microsoft windows linux ubuntu debian oracle postgres postgresql postgre mysql database
        datenbank sluice duckdb lake datalake analyst analytics tableau looker powerbi dbeaver server company
        abcd1234 abc123 aa123456 a1b2c3d4 a1b2c3d4e5 1a2b3c4d5e asdf1234 qwer1234 pass1234 p@ssw0rd
        """;
}
