function __homebook_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __homebook_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __homebook_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __homebook_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __homebook_parse_tokens -S
    set -l unparsed_tokens (__homebook_tokens -pc)
    switch $unparsed_tokens[1]
    case 'homebook'
        __homebook_parse_subcommand 0 'plain-screen' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'plan'
            __homebook_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __homebook_parse_subcommand 0 'from=' 'to=' 'tag=' 'limit=' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'show'
                __homebook_parse_subcommand 1 'former' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'add'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'edit'
                __homebook_parse_subcommand 1 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'remove'
                __homebook_parse_subcommand 1 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'start'
                __homebook_parse_subcommand 0 'into=' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'templates'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            end
        case 'journal'
            __homebook_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __homebook_parse_subcommand 0 'from=' 'to=' 'tag=' 'limit=' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'show'
                __homebook_parse_subcommand 1 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'add'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'amend'
                __homebook_parse_subcommand 1 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'withdraw'
                __homebook_parse_subcommand 1 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'empty'
                __homebook_parse_subcommand 1 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'attach'
                __homebook_parse_subcommand -r 2 'name=' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'calendar'
                __homebook_parse_subcommand 0 'from=' 'to=' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'chain'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            end
        case 'documents'
            __homebook_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __homebook_parse_subcommand 0 'from=' 'to=' 'tag=' 'limit=' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'show'
                __homebook_parse_subcommand 1 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'add'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'edit'
                __homebook_parse_subcommand 1 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'remove'
                __homebook_parse_subcommand 1 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'attach'
                __homebook_parse_subcommand -r 2 'name=' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'start'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'missing'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            end
        case 'people'
            __homebook_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __homebook_parse_subcommand 0 'from=' 'to=' 'tag=' 'limit=' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'show'
                __homebook_parse_subcommand 1 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'add'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'edit'
                __homebook_parse_subcommand 1 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'remove'
                __homebook_parse_subcommand 1 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'numbers'
                __homebook_parse_subcommand 0 'carry' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'words'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            end
        case 'attachment'
            __homebook_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'save'
                __homebook_parse_subcommand 2 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'remove'
                __homebook_parse_subcommand 1 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            end
        case 'search'
            __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'due'
            __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'export'
            __homebook_parse_subcommand 1 'format=' 'from=' 'to=' 'tag=' 'number=' 'thread=' 'kinds=' 'share=' 'include=' 'redact=' 'note=' 'plain' 'to-recipient=+' 'sealed' 'files' 'pictures' 'output=' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'verify'
            __homebook_parse_subcommand -r 2 'code=' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'create'
            __homebook_parse_subcommand 0 'size=' 'on-wrong=' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'settings'
            __homebook_parse_subcommand 0 'json' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'move'
            __homebook_parse_subcommand 1 'to-notebook=' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'check'
            __homebook_parse_subcommand 0 'code' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'rewrite'
            __homebook_parse_subcommand 1 'files=' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'backup'
            __homebook_parse_subcommand 1 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'renew'
            __homebook_parse_subcommand 1 'size=' 'on-wrong=' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'purge'
            __homebook_parse_subcommand 0 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'merge'
            __homebook_parse_subcommand 1 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'import'
            __homebook_parse_subcommand 1 'kind=' 'dry-run' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'age'
            __homebook_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'encrypt'
                __homebook_parse_subcommand 2 'to-recipient=+' 'armor' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'decrypt'
                __homebook_parse_subcommand 2 'identity=+' 'own-key' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            case 'key'
                __homebook_parse_subcommand 0 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
            end
        case 'passphrase'
            __homebook_parse_subcommand 0 'recovery' 'split=' 'join' 'json' 'file=' 'passphrase-fd=' 'notebook=' 'language=' 'accept-damage' 'version' 'h/help'
        case 'help'
            __homebook_parse_subcommand -r 1 'version'
        end
    end
end

function __homebook_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __homebook_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __homebook_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __homebook_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__homebook_tokens -p)
    if test -z "$(__homebook_tokens -t)"
        set -l index (count (__homebook_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'homebook' -f
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook" plain-screen' -l 'plain-screen' -d 'Without a command: asks line by line instead of filling the screen.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'plan' -d 'Plans and their steps.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'journal' -d 'Dated entries. They are not rewritten; corrections stand beside them.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'documents' -d 'The inventory of documents and things.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'people' -d 'People and services.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'attachment' -d 'Files kept with entries and documents.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'search' -d 'Finds what holds all the words.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'due' -d 'What wants attention.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'export' -d 'Makes a copy for someone else.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'verify' -d 'Checks a copy that was handed over.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'create' -d 'Makes a book.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'settings' -d 'What the notebook is called and offers.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'move' -d 'Takes a record over into another notebook.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'check' -d 'Reads everything the passphrase opens and says how it stands.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'rewrite' -d 'Makes the book safe for more saves by others.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'backup' -d 'Makes a second copy of the file.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'renew' -d 'Makes a fresh file with new passphrases or another size.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'purge' -d 'Makes deleted text unreadable.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'merge' -d 'Takes over what another copy has.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'import' -d 'Brings records in from a file.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'age' -d 'Encrypted files in the age format.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'passphrase' -d 'Suggests a strong passphrase in words.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook plan" -eq 1' -fa 'list' -d 'Lists what there is, newest first.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook plan" -eq 1' -fa 'show' -d 'Shows one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook plan" -eq 1' -fa 'add' -d 'Adds one or more.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook plan" -eq 1' -fa 'edit' -d 'Changes one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook plan" -eq 1' -fa 'remove' -d 'Removes one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook plan" -eq 1' -fa 'start' -d 'Begins a plan from a template, after a few questions.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook plan" -eq 1' -fa 'templates' -d 'Shows from which templates a plan can begin.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" from' -l 'from' -d 'Nothing before this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" to' -l 'to' -d 'Nothing after this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" tag' -l 'tag' -d 'Only with this tag.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" limit' -l 'limit' -d 'At most so many; 0 = all. Without it the plain journal list has 20; with --json, and elsewhere, all are there.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" former' -l 'former' -d 'Lists the former versions of the plan.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan add" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan add" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan add" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan add" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan add" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan add" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan add" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan edit" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan edit" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan edit" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan edit" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan edit" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan edit" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan edit" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan edit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan remove" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan remove" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan remove" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan remove" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan remove" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan remove" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" into' -l 'into' -d 'Adds to this plan what is not in it; nothing in it is changed.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan start" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan templates" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan templates" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan templates" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan templates" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan templates" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan templates" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan templates" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook plan templates" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'list' -d 'Lists what there is, newest first.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'show' -d 'Shows one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'add' -d 'Adds one or more.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'amend' -d 'Adds a correction beside an entry.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'withdraw' -d 'Says that an entry no longer counts. It stays readable.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'empty' -d 'Takes the words out of an entry. Its number stays.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'attach' -d 'Keeps a file with a record.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'calendar' -d 'Shows the journal at a glance, month by month.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal" -eq 1' -fa 'chain' -d 'Gives the journal\'s records in the order of their chain.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" from' -l 'from' -d 'Nothing before this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" to' -l 'to' -d 'Nothing after this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" tag' -l 'tag' -d 'Only with this tag.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" limit' -l 'limit' -d 'At most so many; 0 = all. Without it the plain journal list has 20; with --json, and elsewhere, all are there.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal show" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal show" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal show" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal show" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal show" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal show" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal show" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal add" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal add" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal add" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal add" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal add" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal add" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal add" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal amend" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal amend" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal amend" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal amend" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal amend" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal amend" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal amend" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal amend" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal withdraw" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal withdraw" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal withdraw" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal withdraw" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal withdraw" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal withdraw" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal withdraw" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal withdraw" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal empty" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal empty" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal empty" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal empty" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal empty" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal empty" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal empty" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook journal attach" -ge 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal attach" name' -l 'name' -d 'What it is called; else as at its path.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal attach" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal attach" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal attach" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal attach" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal attach" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal attach" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal attach" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" from' -l 'from' -d 'Nothing before this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" to' -l 'to' -d 'Nothing after this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal calendar" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal chain" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal chain" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal chain" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal chain" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal chain" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal chain" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal chain" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook journal chain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents" -eq 1' -fa 'list' -d 'Lists what there is, newest first.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents" -eq 1' -fa 'show' -d 'Shows one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents" -eq 1' -fa 'add' -d 'Adds one or more.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents" -eq 1' -fa 'edit' -d 'Changes one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents" -eq 1' -fa 'remove' -d 'Removes one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents" -eq 1' -fa 'attach' -d 'Keeps a file with a record.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents" -eq 1' -fa 'start' -d 'Begins the list of papers and things to have ready.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents" -eq 1' -fa 'missing' -d 'Shows what is not at hand yet, person by person.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" from' -l 'from' -d 'Nothing before this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" to' -l 'to' -d 'Nothing after this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" tag' -l 'tag' -d 'Only with this tag.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" limit' -l 'limit' -d 'At most so many; 0 = all. Without it the plain journal list has 20; with --json, and elsewhere, all are there.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents show" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents show" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents show" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents show" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents show" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents show" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents show" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents add" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents add" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents add" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents add" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents add" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents add" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents add" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents edit" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents edit" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents edit" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents edit" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents edit" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents edit" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents edit" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents edit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents remove" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents remove" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents remove" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents remove" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents remove" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents remove" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook documents attach" -ge 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents attach" name' -l 'name' -d 'What it is called; else as at its path.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents attach" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents attach" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents attach" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents attach" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents attach" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents attach" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents attach" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents start" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents start" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents start" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents start" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents start" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents start" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents start" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents start" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents missing" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents missing" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents missing" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents missing" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents missing" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents missing" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents missing" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook documents missing" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook people" -eq 1' -fa 'list' -d 'Lists what there is, newest first.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook people" -eq 1' -fa 'show' -d 'Shows one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook people" -eq 1' -fa 'add' -d 'Adds one or more.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook people" -eq 1' -fa 'edit' -d 'Changes one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook people" -eq 1' -fa 'remove' -d 'Removes one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook people" -eq 1' -fa 'numbers' -d 'Shows a page of telephone numbers, to learn or to carry on paper.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook people" -eq 1' -fa 'words' -d 'Shows the words agreed with people, such as for fetching someone from school.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" from' -l 'from' -d 'Nothing before this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" to' -l 'to' -d 'Nothing after this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" tag' -l 'tag' -d 'Only with this tag.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" limit' -l 'limit' -d 'At most so many; 0 = all. Without it the plain journal list has 20; with --json, and elsewhere, all are there.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people show" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people show" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people show" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people show" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people show" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people show" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people show" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people add" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people add" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people add" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people add" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people add" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people add" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people add" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people edit" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people edit" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people edit" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people edit" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people edit" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people edit" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people edit" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people edit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people remove" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people remove" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people remove" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people remove" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people remove" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people remove" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" carry' -l 'carry' -d 'Only names and numbers.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people numbers" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people words" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people words" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people words" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people words" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people words" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people words" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people words" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook people words" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook attachment" -eq 1' -fa 'list' -d 'Lists what there is, newest first.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook attachment" -eq 1' -fa 'save' -d 'Writes a file out again.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook attachment" -eq 1' -fa 'remove' -d 'Removes one.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment list" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment list" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment list" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment list" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment list" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment list" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment list" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook attachment save" -eq 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment save" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment save" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment save" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment save" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment save" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment save" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment save" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment remove" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment remove" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment remove" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment remove" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment remove" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment remove" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook attachment remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook search" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook search" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook search" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook search" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook search" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook search" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook search" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook search" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook due" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook due" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook due" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook due" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook due" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook due" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook due" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook due" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook export" -eq 1' -fka 'report plan documents log'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" format' -l 'format' -d 'The form of the copy.' -rfka 'html csv json text card'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" from' -l 'from' -d 'Nothing before this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" to' -l 'to' -d 'Nothing after this date.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" tag' -l 'tag' -d 'Only with this tag.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" number' -l 'number' -d 'Only entries with these numbers: 3-8,12.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" thread' -l 'thread' -d 'Only entries of this thread.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" kinds' -l 'kinds' -d 'Only entries of one of these kinds, by their names in JSON.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" share' -l 'share' -d 'Only entries that are marked for this reader.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" include' -l 'include' -d 'Fields that go in although they usually stay out: private,number. \'nobody\' takes in entries marked so.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" redact' -l 'redact' -d 'Written \'--redact -\': names and places to cover, one a line, from standard input.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" note' -l 'note' -d 'Written \'--note -\': a note to the reader from standard input. With --redact, after the first empty line.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" plain' -l 'plain' -d 'Writes the copy readable for everyone.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export"' -l 'to-recipient' -d 'Encrypts to this recipient, age1…; can be given several times.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" sealed' -l 'sealed' -d 'Makes a page that a browser opens with words made for it.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" files' -l 'files' -d 'The files of the records go along: in the page with --sealed, else beside the copy in a tar archive.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" pictures' -l 'pictures' -d 'Pictures kept with the records stand at the end of the page.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" output' -l 'output' -d 'Where the copy goes; a new file.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook verify" -eq 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook verify" -ge 2' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" code' -l 'code' -d 'A short code of the journal from an earlier day; it is looked for in the copy.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook verify" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" size' -l 'size' -d 'The size of the file, for good.' -rfka '64M 256M 1G 3G'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" on-wrong' -l 'on-wrong' -d 'What a passphrase that is nobody\'s does: opens the everyday notebook, or nothing.' -rfka 'everyday error'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" json' -l 'json' -d 'Written as \'--json -\': reads JSON objects from standard input.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook settings" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook move" to-notebook' -l 'to-notebook' -d 'The notebook that takes it.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook move" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook move" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook move" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook move" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook move" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook move" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook move" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" code' -l 'code' -d 'Shows only the short code of the journal, to read out to someone who keeps it.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook rewrite" -eq 1' -fka '16 256 all'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook rewrite" files' -l 'files' -d 'How often the room for files of the notebooks above the everyday one is written.' -rfka '1 4 16'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook rewrite" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook rewrite" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook rewrite" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook rewrite" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook rewrite" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook rewrite" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook rewrite" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook backup" -eq 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook backup" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook backup" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook backup" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook backup" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook backup" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook backup" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook backup" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook renew" -eq 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" size' -l 'size' -d 'Its size; else that of the old one.' -rfka '64M 256M 1G 3G'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" on-wrong' -l 'on-wrong' -d 'What a wrong passphrase does; else what it does in the old one.' -rfka 'everyday error'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook renew" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook purge" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook purge" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook purge" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook purge" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook purge" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook purge" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook purge" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook merge" -eq 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook merge" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook merge" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook merge" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook merge" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook merge" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook merge" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook merge" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook import" -eq 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" kind' -l 'kind' -d 'What the rows of a CSV file are.' -rfka 'entry plan document person'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" dry-run' -l 'dry-run' -d 'Only shows what would come in.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook age" -eq 1' -fa 'encrypt' -d 'Makes an age file.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook age" -eq 1' -fa 'decrypt' -d 'Opens an age file.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook age" -eq 1' -fa 'key' -d 'Shows the notebook\'s own recipient.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt"' -l 'to-recipient' -d 'Encrypts to this recipient, age1…; can be given several times.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt" armor' -l 'armor' -d 'Writes the file as text.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook age encrypt" -eq 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook age encrypt" -eq 2' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age encrypt" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt"' -l 'identity' -d 'A file of identities, one a line; can be given several times.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt" own-key' -l 'own-key' -d 'Opens the book and uses the notebook\'s own key.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook age decrypt" -eq 1' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_positional "homebook age decrypt" -eq 2' -F
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age decrypt" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age key" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age key" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age key" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age key" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age key" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age key" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age key" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook age key" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" recovery' -l 'recovery' -d 'Twelve words for paper, which can be split.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" split' -l 'split' -d 'Splits such a phrase, which is asked for, into pieces: with 3/5, any three of five give it back.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" join' -l 'join' -d 'Reads pieces, one a line, and prints the phrase.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" json' -l 'json' -d 'Shows JSON.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" file' -l 'file' -d 'The book. Else HOMEBOOK_FILE, else the usual place in your home folder.' -rF
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" passphrase-fd' -l 'passphrase-fd' -d 'Reads the passphrase from this file descriptor, one line, and asks nothing.' -rfka ''
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" notebook' -l 'notebook' -d 'The notebook to use; else the highest that the passphrase opens.' -rfka 'everyday personal private'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" language' -l 'language' -d 'The language; else that of the system.' -rfka 'en es'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" accept-damage' -l 'accept-damage' -d 'Goes on with what is there where records of the notebook are missing.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" version' -l 'version' -d 'Show the version.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook passphrase" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'homebook' -n '__homebook_should_offer_completions_for_flags_or_options "homebook help" version' -l 'version' -d 'Show the version.'
