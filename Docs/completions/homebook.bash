#!/bin/bash

__homebook_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__homebook_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__homebook_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__homebook_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_homebook() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--plain-screen --accept-damage --version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    plan|journal|documents|people|attachment|search|due|glance|export|verify|create|settings|move|check|rewrite|backup|renew|rescue|purge|merge|import|age|passphrase|guide|help)
        # Offer subcommand argument completions
        "_homebook_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'plan journal documents people attachment search due glance export verify create settings move check rewrite backup renew rescue purge merge import age passphrase guide help' -- "${cur}"))
        ;;
    esac
}

_homebook_plan() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __homebook_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|add|edit|remove|start|templates|country|suggestions|take)
        # Offer subcommand argument completions
        "_homebook_plan_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show add edit remove start templates country suggestions take' -- "${cur}"))
        ;;
    esac
}

_homebook_plan_list() {
    repeating_flags=()
    non_repeating_flags=(--as-written --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--from --to --tag --thread --limit --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--tag')
        return
        ;;
    '--thread')
        return
        ;;
    '--limit')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_show() {
    repeating_flags=()
    non_repeating_flags=(--former --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_add() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_remove() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_start() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--into --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--into')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_templates() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_country() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_suggestions() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--into --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--into')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_plan_take() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __homebook_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|add|amend|withdraw|empty|attach|calendar|threads|chain)
        # Offer subcommand argument completions
        "_homebook_journal_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show add amend withdraw empty attach calendar threads chain' -- "${cur}"))
        ;;
    esac
}

_homebook_journal_list() {
    repeating_flags=()
    non_repeating_flags=(--as-written --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--from --to --tag --thread --limit --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--tag')
        return
        ;;
    '--thread')
        return
        ;;
    '--limit')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal_show() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal_add() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal_amend() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal_withdraw() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal_empty() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal_attach() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--name --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_journal_calendar() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--from --to --thread --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--thread')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal_threads() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_journal_chain() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_documents() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __homebook_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|add|edit|remove|attach|start|missing|first)
        # Offer subcommand argument completions
        "_homebook_documents_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show add edit remove attach start missing first' -- "${cur}"))
        ;;
    esac
}

_homebook_documents_list() {
    repeating_flags=()
    non_repeating_flags=(--as-written --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--from --to --tag --thread --limit --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--tag')
        return
        ;;
    '--thread')
        return
        ;;
    '--limit')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_documents_show() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_documents_add() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_documents_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_documents_remove() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_documents_attach() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--name --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_documents_start() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_documents_missing() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_documents_first() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_people() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __homebook_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|show|add|edit|remove|numbers|words)
        # Offer subcommand argument completions
        "_homebook_people_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list show add edit remove numbers words' -- "${cur}"))
        ;;
    esac
}

_homebook_people_list() {
    repeating_flags=()
    non_repeating_flags=(--as-written --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--from --to --tag --thread --limit --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--tag')
        return
        ;;
    '--thread')
        return
        ;;
    '--limit')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_people_show() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_people_add() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_people_edit() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_people_remove() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_people_numbers() {
    repeating_flags=()
    non_repeating_flags=(--carry --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_people_words() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_attachment() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __homebook_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|save|remove)
        # Offer subcommand argument completions
        "_homebook_attachment_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list save remove' -- "${cur}"))
        ;;
    esac
}

_homebook_attachment_list() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_attachment_save() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    2)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_attachment_remove() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_search() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_due() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_glance() {
    repeating_flags=()
    non_repeating_flags=(--card --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_export() {
    repeating_flags=()
    non_repeating_flags=(--plain --sealed --files --pictures --accept-damage --version -h --help)
    repeating_options=(--to-recipient)
    non_repeating_options=(--format --from --to --tag --number --thread --kinds --share --include --redact --note --output --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __homebook_add_completions -W 'html'$'\n''csv'$'\n''json'$'\n''text'$'\n''card'
        return
        ;;
    '--from')
        return
        ;;
    '--to')
        return
        ;;
    '--tag')
        return
        ;;
    '--number')
        return
        ;;
    '--thread')
        return
        ;;
    '--kinds')
        return
        ;;
    '--share')
        return
        ;;
    '--include')
        return
        ;;
    '--redact')
        return
        ;;
    '--note')
        return
        ;;
    '--to-recipient')
        return
        ;;
    '--output')
        __homebook_add_completions -f
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -W 'report'$'\n''plan'$'\n''documents'$'\n''log'
        return
        ;;
    esac
}

_homebook_verify() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--code --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--code')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -f
        return
        ;;
    *)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_create() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--size --on-wrong --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--size')
        __homebook_add_completions -W '64M'$'\n''256M'$'\n''1G'$'\n''3G'
        return
        ;;
    '--on-wrong')
        __homebook_add_completions -W 'everyday'$'\n''error'
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_settings() {
    repeating_flags=()
    non_repeating_flags=(--json --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_move() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--to-notebook --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--to-notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_check() {
    repeating_flags=()
    non_repeating_flags=(--code --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_rewrite() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--files --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--files')
        __homebook_add_completions -W '1'$'\n''4'$'\n''16'
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -W '16'$'\n''256'$'\n''all'
        return
        ;;
    esac
}

_homebook_backup() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_renew() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--size --on-wrong --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--size')
        __homebook_add_completions -W '64M'$'\n''256M'$'\n''1G'$'\n''3G'
        return
        ;;
    '--on-wrong')
        __homebook_add_completions -W 'everyday'$'\n''error'
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_rescue() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--size --on-wrong --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--size')
        __homebook_add_completions -W '64M'$'\n''256M'$'\n''1G'$'\n''3G'
        return
        ;;
    '--on-wrong')
        __homebook_add_completions -W 'everyday'$'\n''error'
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -f
        return
        ;;
    2)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_purge() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_merge() {
    repeating_flags=()
    non_repeating_flags=(--accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_import() {
    repeating_flags=()
    non_repeating_flags=(--dry-run --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--kind --dates --year --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--kind')
        __homebook_add_completions -W 'entry'$'\n''plan'$'\n''document'$'\n''person'
        return
        ;;
    '--dates')
        __homebook_add_completions -W 'day-first'$'\n''month-first'
        return
        ;;
    '--year')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_age() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __homebook_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    encrypt|decrypt|key)
        # Offer subcommand argument completions
        "_homebook_age_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'encrypt decrypt key' -- "${cur}"))
        ;;
    esac
}

_homebook_age_encrypt() {
    repeating_flags=()
    non_repeating_flags=(--armor --accept-damage --version -h --help)
    repeating_options=(--to-recipient)
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--to-recipient')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -f
        return
        ;;
    2)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_age_decrypt() {
    repeating_flags=()
    non_repeating_flags=(--own-key --accept-damage --version -h --help)
    repeating_options=(--identity)
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--identity')
        __homebook_add_completions -f
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __homebook_add_completions -f
        return
        ;;
    2)
        __homebook_add_completions -f
        return
        ;;
    esac
}

_homebook_age_key() {
    repeating_flags=()
    non_repeating_flags=(--json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_passphrase() {
    repeating_flags=()
    non_repeating_flags=(--recovery --join --check --json --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--split --file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--split')
        return
        ;;
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_guide() {
    repeating_flags=()
    non_repeating_flags=(--open --accept-damage --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --passphrase-fd --notebook --language)
    __homebook_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __homebook_add_completions -f
        return
        ;;
    '--passphrase-fd')
        return
        ;;
    '--notebook')
        __homebook_add_completions -W 'everyday'$'\n''personal'$'\n''private'
        return
        ;;
    '--language')
        __homebook_add_completions -W 'en'$'\n''es'
        return
        ;;
    esac
}

_homebook_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __homebook_offer_flags_options -1

    case "${prev}" in
    'help') __homebook_add_completions -W 'plan'$'\n''journal'$'\n''documents'$'\n''people'$'\n''attachment'$'\n''search'$'\n''due'$'\n''glance'$'\n''export'$'\n''verify'$'\n''create'$'\n''settings'$'\n''move'$'\n''check'$'\n''rewrite'$'\n''backup'$'\n''renew'$'\n''rescue'$'\n''purge'$'\n''merge'$'\n''import'$'\n''age'$'\n''passphrase'$'\n''guide' ;;
    'plan') __homebook_add_completions -W 'list'$'\n''show'$'\n''add'$'\n''edit'$'\n''remove'$'\n''start'$'\n''templates'$'\n''country'$'\n''suggestions'$'\n''take' ;;
    'journal') __homebook_add_completions -W 'list'$'\n''show'$'\n''add'$'\n''amend'$'\n''withdraw'$'\n''empty'$'\n''attach'$'\n''calendar'$'\n''threads'$'\n''chain' ;;
    'documents') __homebook_add_completions -W 'list'$'\n''show'$'\n''add'$'\n''edit'$'\n''remove'$'\n''attach'$'\n''start'$'\n''missing'$'\n''first' ;;
    'people') __homebook_add_completions -W 'list'$'\n''show'$'\n''add'$'\n''edit'$'\n''remove'$'\n''numbers'$'\n''words' ;;
    'attachment') __homebook_add_completions -W 'list'$'\n''save'$'\n''remove' ;;
    'age') __homebook_add_completions -W 'encrypt'$'\n''decrypt'$'\n''key' ;;
    esac
}

complete -o filenames -F _homebook homebook
