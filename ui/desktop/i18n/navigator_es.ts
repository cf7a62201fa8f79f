<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>AboutSheet</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
</context>
<context>
    <name>AccountsPart</name>
    <message>
        <source>Sign-in name</source>
        <translation>Nombre de acceso</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation>Primera frase de contraseña</translation>
    </message>
    <message>
        <source>Ten characters at least; tell them in person</source>
        <translation>Diez caracteres al menos; dígala en persona</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>La frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Añadir la cuenta</translation>
    </message>
    <message>
        <source>One person, one account. What somebody may see and do follows from the role.</source>
        <translation>Una persona, una cuenta. Lo que alguien puede ver y hacer depende de su función.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
</context>
<context>
    <name>AccountsViewModel</name>
    <message>
        <source>Say the name, the role and a first passphrase.</source>
        <translation>Diga el nombre, la función y una primera frase de contraseña.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>Las dos frases no son iguales. Escriba ambas otra vez.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>New encounter in the Log; there Ctrl+N, too</source>
        <translation>Encuentro nuevo en el Registro; allí también Ctrl+N</translation>
    </message>
    <message>
        <source>Resource only: a contact without a person, in the Log</source>
        <translation>Solo recursos: un contacto sin persona, en el Registro</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>In Review: co-sign, send back; month before, after</source>
        <translation>En Revisión: refrendar, devolver; mes anterior, siguiente</translation>
    </message>
    <message>
        <source>In Follow-ups: the way, then the result; Ctrl+Z takes it back</source>
        <translation>En Seguimientos: la vía, después el resultado; Ctrl+Z lo deshace</translation>
    </message>
    <message>
        <source>In Follow-ups: read, give to somebody, made earlier; Ctrl+P prints</source>
        <translation>En Seguimientos: leer, asignar, hecho antes; Ctrl+P imprime</translation>
    </message>
    <message>
        <source>Lock or unlock the casebook</source>
        <translation>Bloquear o desbloquear el cuaderno</translation>
    </message>
    <message>
        <source>Who sits at the casebook: sign out, second rider</source>
        <translation>Quién usa el cuaderno: cerrar sesión, segunda persona</translation>
    </message>
    <message>
        <source>The other rider of this shift</source>
        <translation>La otra persona de este turno</translation>
    </message>
    <message>
        <source>Refer to the selected place</source>
        <translation>Derivar al lugar seleccionado</translation>
    </message>
    <message>
        <source>Go on with a referral that was left</source>
        <translation>Seguir con una derivación que quedó a medias</translation>
    </message>
    <message>
        <source>Type what is needed</source>
        <translation>Escribir qué se necesita</translation>
    </message>
    <message>
        <source>Set where from</source>
        <translation>Indicar desde dónde</translation>
    </message>
    <message>
        <source>Saved places: keep the one in From, remove one</source>
        <translation>Lugares guardados: guardar el de Desde, quitar uno</translation>
    </message>
    <message>
        <source>The facts of the situation</source>
        <translation>Los datos de la situación</translation>
    </message>
    <message>
        <source>Map of the hits</source>
        <translation>Mapa de los resultados</translation>
    </message>
    <message>
        <source>Look through all: by need, A to Z</source>
        <translation>Recorrer todo: por necesidad, de la A a la Z</translation>
    </message>
    <message>
        <source>There: jump to a name, next and previous letter</source>
        <translation>Ahí: ir a un nombre, letra siguiente y anterior</translation>
    </message>
    <message>
        <source>On the map: next and previous hit, all hits, from here</source>
        <translation>En el mapa: resultado siguiente y anterior, todos, desde aquí</translation>
    </message>
    <message>
        <source>In the facts: yes, no, not asked</source>
        <translation>En los datos: sí, no, sin preguntar</translation>
    </message>
    <message>
        <source>New: clear the facts and the words</source>
        <translation>Nueva: borrar los datos y las palabras</translation>
    </message>
    <message>
        <source>From the query to the hits</source>
        <translation>De la búsqueda a los resultados</translation>
    </message>
    <message>
        <source>Open the hit</source>
        <translation>Abrir el resultado</translation>
    </message>
    <message>
        <source>Show the number large</source>
        <translation>Mostrar el número en grande</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Put it on a card to hand over</source>
        <translation>Ponerlo en una tarjeta para entregar</translation>
    </message>
    <message>
        <source>What was heard: how many are free</source>
        <translation>Lo oído: cuántos lugares hay libres</translation>
    </message>
    <message>
        <source>Report what is wrong about the place</source>
        <translation>Informar qué está mal sobre el lugar</translation>
    </message>
    <message>
        <source>Leave out the wish that stands in the way</source>
        <translation>Quitar el deseo que lo impide</translation>
    </message>
    <message>
        <source>Answer what is to be asked</source>
        <translation>Contestar lo que hay que preguntar</translation>
    </message>
    <message>
        <source>In what is to be asked: yes, no, it depends, undo</source>
        <translation>En lo que hay que preguntar: sí, no, depende, deshacer</translation>
    </message>
    <message>
        <source>Back one step</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>All crisis and help lines</source>
        <translation>Todas las líneas de crisis y ayuda</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>In Directory: join, keep apart, undo</source>
        <translation>En Directorio: unir, mantener aparte, deshacer</translation>
    </message>
    <message>
        <source>In Directory: reject a report</source>
        <translation>En Directorio: rechazar un informe</translation>
    </message>
    <message>
        <source>Day or night look</source>
        <translation>Aspecto de día o de noche</translation>
    </message>
    <message>
        <source>At night: less light</source>
        <translation>De noche: menos luz</translation>
    </message>
    <message>
        <source>The screen as an officer may see it</source>
        <translation>La pantalla como la puede ver un agente</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>High contrast look</source>
        <translation>Aspecto de alto contraste</translation>
    </message>
    <message>
        <source>Desk or vehicle: large targets</source>
        <translation>Escritorio o vehículo: botones grandes</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Import a directory file…</source>
        <translation>Importar un archivo de directorio…</translation>
    </message>
    <message>
        <source>Install a signed pack…</source>
        <translation>Instalar un paquete firmado…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>English</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>AmendAnswer</name>
    <message>
        <source>It should say</source>
        <translation>Debería decir</translation>
    </message>
    <message>
        <source>Note, sealed: for whoever may read notes, never an officer</source>
        <translation>Nota, sellada: solo quien puede leer notas, nunca un oficial</translation>
    </message>
    <message>
        <source>Was it avoided</source>
        <translation>¿Se evitó?</translation>
    </message>
    <message>
        <source>Basis of that</source>
        <translation>En qué se basa</translation>
    </message>
</context>
<context>
    <name>AmendPart</name>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>Por qué se cambia</translation>
    </message>
    <message>
        <source>Save amendment</source>
        <translation>Guardar la enmienda</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Ask for signature</source>
        <translation>Pedir una firma</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Choose what is to be corrected.</source>
        <translation>Elija qué se va a corregir.</translation>
    </message>
    <message>
        <source>Correct it: both versions stay</source>
        <translation>Corregirlo: ambas versiones se conservan</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>It says: {words}</source>
        <translation>Dice: {words}</translation>
    </message>
    <message>
        <source>Not saved. {why} What you typed is kept.</source>
        <translation>No se guardó. {why} Lo que escribió se conserva.</translation>
    </message>
</context>
<context>
    <name>AmendingViewModel</name>
    <message>
        <source>Saved: the note, sealed.</source>
        <translation>Guardada: la nota, sellada.</translation>
    </message>
    <message>
        <source>Saved: the amendment. Both versions stay.</source>
        <translation>Guardado: la enmienda. Ambas versiones se conservan.</translation>
    </message>
    <message>
        <source>Saved: it waits for a signature.</source>
        <translation>Guardado: espera una firma.</translation>
    </message>
</context>
<context>
    <name>AttemptPanel</name>
    <message>
        <source>Way</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Made earlier? Its real time</source>
        <translation>¿Se hizo antes? Su hora real</translation>
    </message>
    <message>
        <source>14:30, 28 Nov 14:30</source>
        <translation>14:30, 28 nov 14:30</translation>
    </message>
    <message>
        <source>Made earlier</source>
        <translation>Hecho antes</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Mostrar el número</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>Entered; saved in ten seconds.</source>
        <translation>Anotado; se guarda en diez segundos.</translation>
    </message>
    <message>
        <source>Result: what came of it? Esc: another way</source>
        <translation>Resultado: ¿qué pasó? Esc: otra vía</translation>
    </message>
    <message>
        <source>Way: how was it tried?</source>
        <translation>Vía: ¿cómo se intentó?</translation>
    </message>
</context>
<context>
    <name>AttemptViewModel</name>
    <message>
        <source>The attempt before this one is not saved yet.</source>
        <translation>El intento anterior a este aún no se ha guardado.</translation>
    </message>
    <message>
        <source>Wait until it is, or undo it.</source>
        <translation>Espere a que se guarde, o deshágalo.</translation>
    </message>
    <message>
        <source>Saved: reached, the follow-up is done.</source>
        <translation>Guardado: se logró el contacto, el seguimiento está hecho.</translation>
    </message>
    <message>
        <source>Saved: the attempt.</source>
        <translation>Guardado: el intento.</translation>
    </message>
    <message>
        <source>Not saved. {why}</source>
        <translation>No se guardó. {why}</translation>
    </message>
</context>
<context>
    <name>Browse</name>
    <message>
        <source>{count} place</source>
        <translation>{count} lugar</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} lugares</translation>
    </message>
    <message>
        <source>a kind of {need}</source>
        <translation>un tipo de {need}</translation>
    </message>
</context>
<context>
    <name>BrowsePane</name>
    <message>
        <source>By need</source>
        <translation>Por necesidad</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>De la A a la Z</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Recorrer</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesidades</translation>
    </message>
    <message>
        <source>Names from A to Z</source>
        <translation>Nombres de la A a la Z</translation>
    </message>
    <message>
        <source>begins with “{letters}”</source>
        <translation>empieza con “{letters}”</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>leyendo …</translation>
    </message>
    <message>
        <source>{count} needs</source>
        <translation>{count} necesidades</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>{count} nombres</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>it depends</source>
        <translation>depende</translation>
    </message>
    <message>
        <source>Kept: {words}.</source>
        <translation>Anotado: {words}.</translation>
    </message>
    <message>
        <source>Taken back: {words}.</source>
        <translation>Retirado: {words}.</translation>
    </message>
    <message>
        <source>Not kept. {why}</source>
        <translation>No se conservó. {why}</translation>
    </message>
    <message>
        <source>still right</source>
        <translation>sigue siendo correcto</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>The card could not be printed.</source>
        <translation>No se pudo imprimir la tarjeta.</translation>
    </message>
    <message>
        <source>Check the printer, or save the card as a PDF.</source>
        <translation>Revise la impresora, o guarde la tarjeta como PDF.</translation>
    </message>
</context>
<context>
    <name>CardChoices</name>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>English and Spanish</source>
        <translation>Inglés y español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>Una página</translation>
    </message>
    <message>
        <source>Pocket: cut and fold</source>
        <translation>De bolsillo: cortar y doblar</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Carta (EE. UU.)</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
</context>
<context>
    <name>CardPreview</name>
    <message>
        <source>Sheets of paper: {count}</source>
        <translation>Hojas de papel: {count}</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Card to hand over</source>
        <translation>Tarjeta para entregar</translation>
    </message>
    <message>
        <source>Yes, it is safe to carry</source>
        <translation>Sí, es seguro llevarla</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Places on the card</source>
        <translation>Lugares en la tarjeta</translation>
    </message>
    <message>
        <source>Ask: is it safe for you to carry this? Could somebody find it who should not?</source>
        <translation>Pregunte: ¿es seguro para usted llevar esto? ¿Podría encontrarlo alguien que no debe?</translation>
    </message>
    <message>
        <source>Help by phone (confidential place)</source>
        <translation>Ayuda por teléfono (lugar confidencial)</translation>
    </message>
    <message>
        <source>Nothing is printed. Say a number aloud, or write it where it is safe.</source>
        <translation>No se imprime nada. Diga un número en voz alta, o escríbalo donde sea seguro.</translation>
    </message>
    <message>
        <source>The card was sent to the printer</source>
        <translation>La tarjeta se envió a la impresora</translation>
    </message>
    <message>
        <source>Save the card as PDF</source>
        <translation>Guardar la tarjeta como PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved. Delete it when it is printed: others may open it.</source>
        <translation>Guardado. Bórrelo cuando esté impreso: otras personas pueden abrirlo.</translation>
    </message>
    <message>
        <source>The card was saved</source>
        <translation>La tarjeta se guardó</translation>
    </message>
</context>
<context>
    <name>CasebookFace</name>
    <message>
        <source>Casebook: see why</source>
        <translation>Cuaderno: ver por qué</translation>
    </message>
    <message>
        <source>Set up the casebook</source>
        <translation>Preparar el cuaderno</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Casebook open</source>
        <translation>Cuaderno abierto</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Casebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>Casebook locked, directory only. Unlock: Ctrl+L</source>
        <translation>Cuaderno bloqueado, solo directorio. Desbloquear: Ctrl+L</translation>
    </message>
    <message>
        <source>Casebook open, locks {minutes} min after the last key or touch</source>
        <translation>Cuaderno abierto, se bloquea {minutes} min después de la última tecla o toque</translation>
    </message>
    <message>
        <source>The casebook locks in {seconds} s. Any key keeps it open.</source>
        <translation>El cuaderno se bloquea en {seconds} s. Cualquier tecla lo mantiene abierto.</translation>
    </message>
</context>
<context>
    <name>CasebookPage</name>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
</context>
<context>
    <name>CasebookRoom</name>
    <message>
        <source>The casebook is locked.</source>
        <translation>El cuaderno está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>Desbloquéelo primero.</translation>
    </message>
    <message>
        <source>The casebook is not loaded yet.</source>
        <translation>El cuaderno aún no está cargado.</translation>
    </message>
    <message>
        <source>Wait a moment, and try again.</source>
        <translation>Espere un momento e inténtelo otra vez.</translation>
    </message>
</context>
<context>
    <name>CasebookRooms</name>
    <message>
        <source>That room is not for your role.</source>
        <translation>Esa sala no corresponde a su función.</translation>
    </message>
</context>
<context>
    <name>CasebookSheets</name>
    <message>
        <source>Casebook locked. Find works.</source>
        <translation>Cuaderno bloqueado. Buscar funciona.</translation>
    </message>
    <message>
        <source>Now {name} sits there: {role}.</source>
        <translation>Ahora está {name}: {role}.</translation>
    </message>
    <message>
        <source>Nothing is written while an officer looks on. F10 goes back.</source>
        <translation>No se escribe nada mientras mira un agente. F10 vuelve.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Entró.</translation>
    </message>
    <message>
        <source>Saved: the referral. Its encounter is open in the Log.</source>
        <translation>Guardado: la derivación. Su encuentro está abierto en el Registro.</translation>
    </message>
    <message>
        <source>A referral was not saved yet: Ctrl+Shift+D goes on with it.</source>
        <translation>Una derivación aún no se guardó: Ctrl+Shift+D sigue con ella.</translation>
    </message>
</context>
<context>
    <name>ChangeStrip</name>
    <message>
        <source>Leave it out</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>{words}. Leave it out, Ctrl+D</source>
        <translation>{words}. Quitarlo, Ctrl+D</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>{count} more understood: show the next</source>
        <translation>{count} más entendidos: mostrar los siguientes</translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Facts: {count}</source>
        <translation>Datos: {count}</translation>
    </message>
    <message>
        <source>Facts of the situation, {count} set, F3</source>
        <translation>Datos de la situación, {count} indicados, F3</translation>
    </message>
    <message>
        <source>Need: {need}. Press to drop it</source>
        <translation>Necesidad: {need}. Pulse para quitarla</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>De nuevo</translation>
    </message>
    <message>
        <source>Understand again</source>
        <translation>Entender de nuevo</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Tal cual</translation>
    </message>
    <message>
        <source>Understand again what was taken back</source>
        <translation>Entender de nuevo lo que se retiró</translation>
    </message>
    <message>
        <source>Take all of it as plain words</source>
        <translation>Tomarlo todo como palabras sin más</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>without: {words}</source>
        <translation>sin: {words}</translation>
    </message>
    <message>
        <source>put aside: {words}, let it count again</source>
        <translation>apartado: {words}, que vuelva a contar</translation>
    </message>
    <message>
        <source>{words} does not count for the moment. Press to let it count again.</source>
        <translation>{words} no cuenta por el momento. Pulse para que vuelva a contar.</translation>
    </message>
    <message>
        <source>{evening} to {morning}</source>
        <translation>{evening} a {morning}</translation>
    </message>
    <message>
        <source>understood: {words}, remove</source>
        <translation>entendido: {words}, quitar</translation>
    </message>
    <message>
        <source>{words}, from “{typed}”. Press to take it as plain words.</source>
        <translation>{words}, de “{typed}”. Pulse para tomarlo como palabras sin más.</translation>
    </message>
</context>
<context>
    <name>ContactPart</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Whose is it</source>
        <translation>De quién es</translation>
    </message>
    <message>
        <source>Safe hours</source>
        <translation>Horas seguras</translation>
    </message>
    <message>
        <source>What may be said to whoever answers</source>
        <translation>Qué se puede decir a quien conteste</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>6–12</source>
        <translation>6–12</translation>
    </message>
    <message>
        <source>12–17</source>
        <translation>12–17</translation>
    </message>
    <message>
        <source>17–21</source>
        <translation>17–21</translation>
    </message>
</context>
<context>
    <name>CountsPart</name>
    <message>
        <source>Counts</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Alt Left</source>
        <translation>Alt ←</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Alt Right</source>
        <translation>Alt →</translation>
    </message>
    <message>
        <source>Print, masked…</source>
        <translation>Imprimir, enmascarado…</translation>
    </message>
    <message>
        <source>CSV, masked…</source>
        <translation>CSV, enmascarado…</translation>
    </message>
    <message>
        <source>Save the counts, masked</source>
        <translation>Guardar las cifras, enmascaradas</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>CountsViewModel</name>
    <message>
        <source>Saved: {rows} rows, masked; what they mean is in {file}.</source>
        <translation>Guardado: {rows} filas, enmascaradas; lo que significan está en {file}.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
</context>
<context>
    <name>DetailActions</name>
    <message>
        <source>Refer</source>
        <translation>Derivar</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar número</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Lo oído</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>DetailBody</name>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>for this night</source>
        <translation>para esta noche</translation>
    </message>
    <message>
        <source>ask when you call</source>
        <translation>pregunte al llamar</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Detail: nothing is selected</source>
        <translation>Detalle: nada seleccionado</translation>
    </message>
    <message>
        <source>Detail: {row}</source>
        <translation>Detalle: {row}</translation>
    </message>
    <message>
        <source>Who will take this person, here, now?</source>
        <translation>¿Quién aceptará a esta persona, aquí, ahora?</translation>
    </message>
    <message>
        <source>Type what is needed or press a need. A place in “From” gives distances.</source>
        <translation>Escriba qué se necesita o pulse una necesidad. Un lugar en “Desde” da distancias.</translation>
    </message>
</context>
<context>
    <name>DirectoryViewModel</name>
    <message>
        <source>, as of {day}</source>
        <translation>, al {day}</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Open with a reason</source>
        <translation>Abrir con un motivo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>More of it is sealed. It opens with a reason, and that is written down.</source>
        <translation>Hay más, sellado. Se abre con un motivo, y eso queda anotado.</translation>
    </message>
    <message>
        <source>More of it is sealed. Ask a clinician or a supervisor.</source>
        <translation>Hay más, sellado. Pregunte a profesionales clínicos o a supervisión.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>It needs the columns code, label, group, sealed, since, retired.</source>
        <translation>Necesita las columnas code, label, group, sealed, since, retired.</translation>
    </message>
    <message>
        <source>What this laptop remembers of its journal was changed or is damaged.</source>
        <translation>Lo que esta computadora recuerda de su diario se cambió o está dañado.</translation>
    </message>
    <message>
        <source>Have a supervisor check the casebook.</source>
        <translation>Pida a supervisión que revise el cuaderno.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Ya hay un archivo con este nombre.</translation>
    </message>
    <message>
        <source>Take another name for the backup.</source>
        <translation>Use otro nombre para la copia de seguridad.</translation>
    </message>
    <message>
        <source>The key file has no recovery key, so that nobody could open a backup.</source>
        <translation>El archivo de claves no tiene clave de recuperación, así que nadie podría abrir una copia de seguridad.</translation>
    </message>
    <message>
        <source>Have a supervisor print a new one.</source>
        <translation>Pida a supervisión que imprima una nueva.</translation>
    </message>
    <message>
        <source>The backup could not be written.</source>
        <translation>No se pudo escribir la copia de seguridad.</translation>
    </message>
    <message>
        <source>Check the disk or the stick and its space, then try again.</source>
        <translation>Revise el disco o la memoria y su espacio, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>This backup is damaged, or is none.</source>
        <translation>Esta copia de seguridad está dañada, o no lo es.</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>Use otra.</translation>
    </message>
    <message>
        <source>This key does not open this backup.</source>
        <translation>Esta clave no abre esta copia de seguridad.</translation>
    </message>
    <message>
        <source>Find the key that was printed before it was made.</source>
        <translation>Busque la clave que se imprimió antes de hacerla.</translation>
    </message>
    <message>
        <source>The casebook is still open somewhere; nothing was changed.</source>
        <translation>El cuaderno sigue abierto en algún sitio; no se cambió nada.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Ciérrelo allí, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The casebook cannot be read to its end; nothing was changed.</source>
        <translation>El cuaderno no se puede leer hasta el final; no se cambió nada.</translation>
    </message>
    <message>
        <source>Have a supervisor check the casebook, then restore the last backup.</source>
        <translation>Pida a supervisión que revise el cuaderno, y después restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>The journal of the casebook is not as it was left.</source>
        <translation>El diario del cuaderno no está como se dejó.</translation>
    </message>
    <message>
        <source>The casebook could not be written anew word for word; the old one stands.</source>
        <translation>El cuaderno no se pudo escribir de nuevo palabra por palabra; queda el anterior.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Revise el disco, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>There is no room to write the casebook anew; the old one stands.</source>
        <translation>No hay espacio para escribir el cuaderno de nuevo; queda el anterior.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again.</source>
        <translation>Libere espacio en el disco, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>There is no casebook on this laptop yet.</source>
        <translation>Aún no hay cuaderno en esta computadora.</translation>
    </message>
    <message>
        <source>Create one, or restore a backup.</source>
        <translation>Cree uno, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>A draft cannot be opened.</source>
        <translation>Un borrador no se puede abrir.</translation>
    </message>
    <message>
        <source>Throw it away, and enter it again.</source>
        <translation>Deséchelo, y anótelo otra vez.</translation>
    </message>
    <message>
        <source>This program came with a database engine that has a known fault.</source>
        <translation>Este programa vino con un motor de base de datos que tiene una falla conocida.</translation>
    </message>
    <message>
        <source>Install it again from its package; the casebook was not opened.</source>
        <translation>Instálelo otra vez desde su paquete; el cuaderno no se abrió.</translation>
    </message>
    <message>
        <source>The casebook file is empty.</source>
        <translation>El archivo del cuaderno está vacío.</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>Restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>This file is no casebook: it is not encrypted.</source>
        <translation>Este archivo no es un cuaderno: no está cifrado.</translation>
    </message>
    <message>
        <source>Restore the casebook from a backup.</source>
        <translation>Restaure el cuaderno desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The casebook is open in another window already.</source>
        <translation>El cuaderno ya está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>Go to that window, or close it and try again.</source>
        <translation>Vaya a esa ventana, o ciérrela e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The casebook cannot be opened safely here.</source>
        <translation>El cuaderno no se puede abrir aquí de forma segura.</translation>
    </message>
    <message>
        <source>Install the program again from its package.</source>
        <translation>Instale el programa otra vez desde su paquete.</translation>
    </message>
    <message>
        <source>The disk failed while this was being saved; it may be there or not.</source>
        <translation>El disco falló mientras se guardaba esto; puede estar o no.</translation>
    </message>
    <message>
        <source>Open the casebook again and look before you enter it once more.</source>
        <translation>Abra el cuaderno otra vez y mire antes de anotarlo de nuevo.</translation>
    </message>
    <message>
        <source>The casebook does not open with this key, or is damaged.</source>
        <translation>El cuaderno no se abre con esta clave, o está dañado.</translation>
    </message>
    <message>
        <source>These are no days from one to another.</source>
        <translation>Estos no son días de uno a otro.</translation>
    </message>
    <message>
        <source>As 2026-11-01 and 2026-11-30.</source>
        <translation>Así: 2026-11-01 y 2026-11-30.</translation>
    </message>
    <message>
        <source>The export could not be written.</source>
        <translation>No se pudo escribir la exportación.</translation>
    </message>
    <message>
        <source>Check the folder and its space.</source>
        <translation>Revise la carpeta y su espacio.</translation>
    </message>
    <message>
        <source>There is no such time zone.</source>
        <translation>No existe esa zona horaria.</translation>
    </message>
    <message>
        <source>As America/Denver.</source>
        <translation>Así: America/Denver.</translation>
    </message>
    <message>
        <source>The entry is in the casebook, but this laptop could not note that it is.</source>
        <translation>La entrada está en el cuaderno, pero esta computadora no pudo anotar que lo está.</translation>
    </message>
    <message>
        <source>Do not enter it again. Free some space on the disk, then save something else.</source>
        <translation>No la anote otra vez. Libere espacio en el disco, y después guarde otra cosa.</translation>
    </message>
    <message>
        <source>The casebook could not be made; nothing of it is left.</source>
        <translation>No se pudo crear el cuaderno; no queda nada de él.</translation>
    </message>
    <message>
        <source>Check the disk and its space, then try again.</source>
        <translation>Revise el disco y su espacio, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>There is a casebook on this laptop already.</source>
        <translation>Ya hay un cuaderno en esta computadora.</translation>
    </message>
    <message>
        <source>Sign in, or set its folder aside.</source>
        <translation>Entre, o aparte su carpeta.</translation>
    </message>
    <message>
        <source>There is a casebook on this laptop of which a file is missing.</source>
        <translation>Hay un cuaderno en esta computadora al que le falta un archivo.</translation>
    </message>
    <message>
        <source>Set its folder aside, then create one or restore the last backup.</source>
        <translation>Aparte su carpeta, y después cree uno o restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>There is no folder for this file, or it cannot be written.</source>
        <translation>No hay carpeta para este archivo, o no se puede escribir.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Use otro nombre.</translation>
    </message>
    <message>
        <source>There is no such backup, or it cannot be read.</source>
        <translation>No hay tal copia de seguridad, o no se puede leer.</translation>
    </message>
    <message>
        <source>Say where it lies, as /media/stick/a.backup.</source>
        <translation>Diga dónde está, así: /media/stick/a.backup.</translation>
    </message>
    <message>
        <source>Say whose records these are.</source>
        <translation>Diga de quién son estos registros.</translation>
    </message>
    <message>
        <source>Use --agency NAME, or put it into the policy file.</source>
        <translation>Use --agency NAME, o póngalo en el archivo de política.</translation>
    </message>
    <message>
        <source>All is done, but the recovery key could not be written.</source>
        <translation>Todo está hecho, pero la clave de recuperación no se pudo escribir.</translation>
    </message>
    <message>
        <source>Print another one: navigator casebook recovery renew</source>
        <translation>Imprima otra: navigator casebook recovery renew</translation>
    </message>
    <message>
        <source>The disk of this laptop cannot be written: nothing is added, and nobody is shown.</source>
        <translation>El disco de esta computadora no se puede escribir: no se añade nada, y no se muestra a nadie.</translation>
    </message>
    <message>
        <source>Check the disk. Find works meanwhile, and a copy of the folder opens on another disk.</source>
        <translation>Revise el disco. Buscar funciona mientras tanto, y una copia de la carpeta se abre en otro disco.</translation>
    </message>
    <message>
        <source>This casebook is not as it was left; nothing is added to it.</source>
        <translation>Este cuaderno no está como se dejó; no se le añade nada.</translation>
    </message>
    <message>
        <source>Have a supervisor look at it: navigator casebook verify. Find works meanwhile.</source>
        <translation>Pida a supervisión que lo mire: navigator casebook verify. Buscar funciona mientras tanto.</translation>
    </message>
    <message>
        <source>This casebook does not say whose it is.</source>
        <translation>Este cuaderno no dice de quién es.</translation>
    </message>
    <message>
        <source>The casebook cannot lie in a shared or synchronised folder.</source>
        <translation>El cuaderno no puede estar en una carpeta compartida o sincronizada.</translation>
    </message>
    <message>
        <source>Choose a folder on this machine&apos;s own disk (NAVIGATOR_HOME, or data_dir of the policy).</source>
        <translation>Elija una carpeta en el disco propio de esta máquina (NAVIGATOR_HOME, o data_dir de la política).</translation>
    </message>
    <message>
        <source>A record of the casebook cannot be read.</source>
        <translation>Un registro del cuaderno no se puede leer.</translation>
    </message>
    <message>
        <source>Have its lists made anew: navigator casebook rebuild.</source>
        <translation>Pida que se rehagan sus listas: navigator casebook rebuild.</translation>
    </message>
    <message>
        <source>What came from another laptop is damaged, or no entry of a casebook.</source>
        <translation>Lo que llegó de otra computadora está dañado, o no es una entrada de un cuaderno.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>Pida que se envíe otra vez.</translation>
    </message>
    <message>
        <source>Restore on another laptop, or set that folder aside.</source>
        <translation>Restaure en otra computadora, o aparte esa carpeta.</translation>
    </message>
    <message>
        <source>The casebook could not be restored; nothing was changed.</source>
        <translation>No se pudo restaurar el cuaderno; no se cambió nada.</translation>
    </message>
    <message>
        <source>The change of keys could not be finished; no entry is lost.</source>
        <translation>No se pudo terminar el cambio de claves; ninguna entrada se perdió.</translation>
    </message>
    <message>
        <source>Check the disk and its space, then have a supervisor sign in again.</source>
        <translation>Revise el disco y su espacio, y después pida a supervisión que entre otra vez.</translation>
    </message>
    <message>
        <source>This casebook comes from a newer version of this program.</source>
        <translation>Este cuaderno viene de una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>Install that version; nothing was changed.</source>
        <translation>Instale esa versión; no se cambió nada.</translation>
    </message>
    <message>
        <source>The casebook on this laptop was never finished.</source>
        <translation>El cuaderno de esta computadora nunca se terminó.</translation>
    </message>
    <message>
        <source>Set it aside and create one, or restore a backup.</source>
        <translation>Apártelo y cree uno, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The PIN opens nothing any more.</source>
        <translation>El PIN ya no abre nada.</translation>
    </message>
    <message>
        <source>Nobody else rides in this shift.</source>
        <translation>Nadie más lleva este turno.</translation>
    </message>
    <message>
        <source>The other one signs in in full first.</source>
        <translation>La otra persona entra primero por completo.</translation>
    </message>
    <message>
        <source>This account was changed.</source>
        <translation>Esta cuenta se cambió.</translation>
    </message>
    <message>
        <source>This account opens no casebook.</source>
        <translation>Esta cuenta no abre ningún cuaderno.</translation>
    </message>
    <message>
        <source>Sign in with an account of the team.</source>
        <translation>Entre con una cuenta del equipo.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this journal.</source>
        <translation>Este diario está en orden.</translation>
    </message>
    <message>
        <source>Go on as before.</source>
        <translation>Siga como antes.</translation>
    </message>
    <message>
        <source>This journal is damaged inside.</source>
        <translation>Este diario está dañado por dentro.</translation>
    </message>
    <message>
        <source>Restore the last backup: navigator casebook restore.</source>
        <translation>Restaure la última copia de seguridad: navigator casebook restore.</translation>
    </message>
    <message>
        <source>The casebook is damaged.</source>
        <translation>El cuaderno está dañado.</translation>
    </message>
    <message>
        <source>Restore the last backup. Find works meanwhile.</source>
        <translation>Restaure la última copia de seguridad. Buscar funciona mientras tanto.</translation>
    </message>
    <message>
        <source>There is no account of that name.</source>
        <translation>No hay ninguna cuenta con ese nombre.</translation>
    </message>
    <message>
        <source>See: navigator casebook user list</source>
        <translation>Vea: navigator casebook user list</translation>
    </message>
    <message>
        <source>The last supervisor cannot be taken away.</source>
        <translation>No se puede quitar la última cuenta de supervisión.</translation>
    </message>
    <message>
        <source>Make somebody else one first.</source>
        <translation>Primero dé esa función a otra persona.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>No existe esa cuenta.</translation>
    </message>
    <message>
        <source>Look at the list of accounts.</source>
        <translation>Mire la lista de cuentas.</translation>
    </message>
    <message>
        <source>Somebody has this name already.</source>
        <translation>Alguien ya tiene este nombre.</translation>
    </message>
    <message>
        <source>Add a letter of the first name, or a number.</source>
        <translation>Añada una letra del nombre de pila, o un número.</translation>
    </message>
    <message>
        <source>This account is there already.</source>
        <translation>Esta cuenta ya existe.</translation>
    </message>
    <message>
        <source>Change its role instead.</source>
        <translation>Cambie su función.</translation>
    </message>
    <message>
        <source>This account was taken away with its keys in hand.</source>
        <translation>Esta cuenta se quitó con sus claves en mano.</translation>
    </message>
    <message>
        <source>Change the keys first.</source>
        <translation>Cambie primero las claves.</translation>
    </message>
    <message>
        <source>Only an administrator or a supervisor can do this.</source>
        <translation>Solo administración o supervisión puede hacer esto.</translation>
    </message>
    <message>
        <source>Ask one to sign in.</source>
        <translation>Pida a alguien de allí que entre.</translation>
    </message>
    <message>
        <source>The key file comes from a newer version of this program.</source>
        <translation>El archivo de claves viene de una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>The key file of the casebook is missing.</source>
        <translation>Falta el archivo de claves del cuaderno.</translation>
    </message>
    <message>
        <source>Put vault.json.prev of the casebook&apos;s folder in its place, or restore the last backup. Find works meanwhile.</source>
        <translation>Ponga en su lugar vault.json.prev de la carpeta del cuaderno, o restaure la última copia de seguridad. Buscar funciona mientras tanto.</translation>
    </message>
    <message>
        <source>The key file of the casebook cannot be read.</source>
        <translation>El archivo de claves del cuaderno no se puede leer.</translation>
    </message>
    <message>
        <source>The key file could not be written; the old one stands.</source>
        <translation>No se pudo escribir el archivo de claves; queda el anterior.</translation>
    </message>
    <message>
        <source>The key file was changed from outside.</source>
        <translation>El archivo de claves se cambió desde fuera.</translation>
    </message>
    <message>
        <source>Restore it from the last backup.</source>
        <translation>Restáurelo de la última copia de seguridad.</translation>
    </message>
    <message>
        <source>The key file was changed, but this laptop&apos;s disk failed before that was sure to last.</source>
        <translation>El archivo de claves se cambió, pero el disco de esta computadora falló antes de que eso fuera seguro.</translation>
    </message>
    <message>
        <source>Check the disk, then look whether the change is there.</source>
        <translation>Revise el disco, y después mire si el cambio está.</translation>
    </message>
    <message>
        <source>Only a supervisor can change accounts.</source>
        <translation>Solo supervisión puede cambiar cuentas.</translation>
    </message>
    <message>
        <source>This account does not open the casebook.</source>
        <translation>Esta cuenta no abre el cuaderno.</translation>
    </message>
    <message>
        <source>Sign in with another one.</source>
        <translation>Entre con otra.</translation>
    </message>
    <message>
        <source>Too many wrong passwords.</source>
        <translation>Demasiadas contraseñas incorrectas.</translation>
    </message>
    <message>
        <source>Nobody can sign in while this laptop&apos;s disk cannot be written.</source>
        <translation>Nadie puede entrar mientras el disco de esta computadora no se pueda escribir.</translation>
    </message>
    <message>
        <source>Free some space or check the disk, then try again. Find works meanwhile.</source>
        <translation>Libere espacio o revise el disco, e inténtelo otra vez. Buscar funciona mientras tanto.</translation>
    </message>
    <message>
        <source>An account&apos;s id is no UUID.</source>
        <translation>El id de una cuenta no es un UUID.</translation>
    </message>
    <message>
        <source>The agency&apos;s escrow key cannot be read.</source>
        <translation>La clave de depósito de la agencia no se puede leer.</translation>
    </message>
    <message>
        <source>It begins with age1; ask IT for it.</source>
        <translation>Empieza con age1; pídala a informática.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Este no es el PIN.</translation>
    </message>
    <message>
        <source>After three errors sign in with name and password.</source>
        <translation>Después de tres errores, entre con nombre y contraseña.</translation>
    </message>
    <message>
        <source>This is not the recovery key as it was printed.</source>
        <translation>Esta no es la clave de recuperación tal como se imprimió.</translation>
    </message>
    <message>
        <source>Check each group of four and type it again.</source>
        <translation>Revise cada grupo de cuatro y escríbala otra vez.</translation>
    </message>
    <message>
        <source>Nobody takes their own account away.</source>
        <translation>Nadie quita su propia cuenta.</translation>
    </message>
    <message>
        <source>Ask another supervisor.</source>
        <translation>Pida a otra persona de supervisión.</translation>
    </message>
    <message>
        <source>This name and password do not open the casebook.</source>
        <translation>Este nombre y esta contraseña no abren el cuaderno.</translation>
    </message>
    <message>
        <source>That is not your password now; nothing was changed.</source>
        <translation>Esa no es su contraseña actual; no se cambió nada.</translation>
    </message>
    <message>
        <source>Type it again. After five wrong ones this account must wait.</source>
        <translation>Escríbala otra vez. Después de cinco incorrectas, esta cuenta debe esperar.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Revise ambos e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Sign in, or set it aside first.</source>
        <translation>Entre, o apártelo primero.</translation>
    </message>
    <message>
        <source>The agency&apos;s list {name} cannot be read.</source>
        <translation>La lista de la agencia {name} no se puede leer.</translation>
    </message>
    <message>
        <source>The card is saved, but the disk did not confirm it.</source>
        <translation>La tarjeta se guardó, pero el disco no lo confirmó.</translation>
    </message>
    <message>
        <source>Open it once.</source>
        <translation>Ábrala una vez.</translation>
    </message>
    <message>
        <source>The card could not be saved.</source>
        <translation>No se pudo guardar la tarjeta.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that the disk is not full.</source>
        <translation>Elija otra carpeta, o compruebe que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>Import the directory again.</source>
        <translation>Importe el directorio otra vez.</translation>
    </message>
    <message>
        <source>Update Navigator.</source>
        <translation>Actualice Navigator.</translation>
    </message>
    <message>
        <source>The new directory did not pass its own check, so it was thrown away. The old one is unchanged.</source>
        <translation>El directorio nuevo no pasó su propia revisión, así que se desechó. El anterior no se cambió.</translation>
    </message>
    <message>
        <source>Import again; if it happens twice, report the file to its publisher.</source>
        <translation>Importe otra vez; si pasa dos veces, informe a quien publica el archivo.</translation>
    </message>
    <message>
        <source>These records contradict each other, so no directory was built. The old one is unchanged.</source>
        <translation>Estos registros se contradicen, así que no se construyó ningún directorio. El anterior no se cambió.</translation>
    </message>
    <message>
        <source>Read the import report; report the file to its publisher.</source>
        <translation>Lea el informe de importación; informe a quien publica el archivo.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder may be written.</source>
        <translation>Compruebe que el disco no esté lleno y que se pueda escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Run `navigator directory verify`, or import the directory again.</source>
        <translation>Ejecute `navigator directory verify`, o importe el directorio otra vez.</translation>
    </message>
    <message>
        <source>Give the path of a file.</source>
        <translation>Dé la ruta de un archivo.</translation>
    </message>
    <message>
        <source>Import a directory, or check the path.</source>
        <translation>Importe un directorio, o revise la ruta.</translation>
    </message>
    <message>
        <source>See `navigator directory corrections`.</source>
        <translation>Vea `navigator directory corrections`.</translation>
    </message>
    <message>
        <source>Write the list anew.</source>
        <translation>Escriba la lista de nuevo.</translation>
    </message>
    <message>
        <source>This place is confidential: nothing is kept about where it is.</source>
        <translation>Este lugar es confidencial: no se guarda nada sobre dónde está.</translation>
    </message>
    <message>
        <source>Leave the row empty.</source>
        <translation>Deje la fila vacía.</translation>
    </message>
    <message>
        <source>There is no match of these two.</source>
        <translation>No hay coincidencia entre estos dos.</translation>
    </message>
    <message>
        <source>See `navigator directory duplicates`.</source>
        <translation>Vea `navigator directory duplicates`.</translation>
    </message>
    <message>
        <source>Correct the row and read it again.</source>
        <translation>Corrija la fila y léala otra vez.</translation>
    </message>
    <message>
        <source>Give the number that somebody answered.</source>
        <translation>Dé el número que alguien contestó.</translation>
    </message>
    <message>
        <source>The number of this report is gone.</source>
        <translation>El número de este informe ya no está.</translation>
    </message>
    <message>
        <source>Reject the report.</source>
        <translation>Rechace el informe.</translation>
    </message>
    <message>
        <source>The listing of this report is gone.</source>
        <translation>La ficha de este informe ya no está.</translation>
    </message>
    <message>
        <source>If the file is whole, say so with --accept-fewer; --dry-run shows what would be retired.</source>
        <translation>Si el archivo está completo, dígalo con --accept-fewer; --dry-run muestra qué se retiraría.</translation>
    </message>
    <message>
        <source>Another import into this directory is under way. Nothing was changed.</source>
        <translation>Ya hay otra importación a este directorio en marcha. No se cambió nada.</translation>
    </message>
    <message>
        <source>Wait until it is done, then import again.</source>
        <translation>Espere a que termine, y después importe otra vez.</translation>
    </message>
    <message>
        <source>There is no open report of that id.</source>
        <translation>No hay ningún informe abierto con ese id.</translation>
    </message>
    <message>
        <source>See `navigator directory reports`.</source>
        <translation>Vea `navigator directory reports`.</translation>
    </message>
    <message>
        <source>There is no directory of this laptop&apos;s own to edit.</source>
        <translation>Esta computadora no tiene un directorio propio que editar.</translation>
    </message>
    <message>
        <source>Import one first.</source>
        <translation>Importe uno primero.</translation>
    </message>
    <message>
        <source>The new directory holds a record that cannot be shown, so it was thrown away. The old one is unchanged.</source>
        <translation>El directorio nuevo tiene un registro que no se puede mostrar, así que se desechó. El anterior no se cambió.</translation>
    </message>
    <message>
        <source>Report the file to its publisher, and this message to the makers of Navigator.</source>
        <translation>Informe a quien publica el archivo, y envíe este mensaje a quienes hacen Navigator.</translation>
    </message>
    <message>
        <source>This service is no longer in the directory.</source>
        <translation>Este servicio ya no está en el directorio.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Busque otra vez.</translation>
    </message>
    <message>
        <source>Import the directory again. 988, 911 and 211 answer without it.</source>
        <translation>Importe el directorio otra vez. 988, 911 y 211 contestan sin él.</translation>
    </message>
    <message>
        <source>Move it away and import again; what it held from other sources must then be imported again too.</source>
        <translation>Muévalo a otro sitio e importe otra vez; lo que tenía de otras fuentes también habrá que importarlo.</translation>
    </message>
    <message>
        <source>The directory could not be replaced; the old one is unchanged.</source>
        <translation>No se pudo reemplazar el directorio; el anterior no se cambió.</translation>
    </message>
    <message>
        <source>Close other Navigator windows, check that the disk is not full, and try again.</source>
        <translation>Cierre otras ventanas de Navigator, compruebe que el disco no esté lleno, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Revise el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>Compare it with what `navigator directory import --propose-mapping TABLE` writes.</source>
        <translation>Compárelo con lo que escribe `navigator directory import --propose-mapping TABLE`.</translation>
    </message>
    <message>
        <source>[columns] wants lines such as &quot;Name&quot; = &quot;service.name&quot;.</source>
        <translation>[columns] espera líneas como &quot;Name&quot; = &quot;service.name&quot;.</translation>
    </message>
    <message>
        <source>Choose one table.</source>
        <translation>Elija una tabla.</translation>
    </message>
    <message>
        <source>Say in [source] header_row where it stands.</source>
        <translation>Diga en [source] header_row dónde está.</translation>
    </message>
    <message>
        <source>Choose another name for --source.</source>
        <translation>Elija otro nombre para --source.</translation>
    </message>
    <message>
        <source>Two files of one name cannot be imported together.</source>
        <translation>Dos archivos con el mismo nombre no se pueden importar juntos.</translation>
    </message>
    <message>
        <source>Import one after the other.</source>
        <translation>Importe uno después del otro.</translation>
    </message>
    <message>
        <source>Leave --format or --mapping away.</source>
        <translation>Quite --format o --mapping.</translation>
    </message>
    <message>
        <source>Write one with `navigator directory import --propose-mapping FILE`, correct it, and give it as --mapping.</source>
        <translation>Escriba uno con `navigator directory import --propose-mapping FILE`, corríjalo, e indíquelo con --mapping.</translation>
    </message>
    <message>
        <source>A table wants a mapping file.</source>
        <translation>Una tabla necesita un archivo de asignación.</translation>
    </message>
    <message>
        <source>Ask its publisher for a clean copy.</source>
        <translation>Pida una copia limpia a quien lo publica.</translation>
    </message>
    <message>
        <source>Choose a folder, a zip, a CSV or a JSON file in the HSDS form, or give a mapping file for any other table.</source>
        <translation>Elija una carpeta, un zip, un CSV o un JSON en la forma HSDS, o dé un archivo de asignación para cualquier otra tabla.</translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation>Descargue el archivo otra vez.</translation>
    </message>
    <message>
        <source>Check that the file is still there and that you may read it.</source>
        <translation>Compruebe que el archivo siga allí y que usted lo pueda leer.</translation>
    </message>
    <message>
        <source>Unpack it and choose the folder.</source>
        <translation>Descomprímalo y elija la carpeta.</translation>
    </message>
    <message>
        <source>There are more than 500,000 rows, more than any directory has.</source>
        <translation>Hay más de 500,000 filas, más que en cualquier directorio.</translation>
    </message>
    <message>
        <source>There are more than 16,384 columns, more than any table has.</source>
        <translation>Hay más de 16,384 columnas, más que en cualquier tabla.</translation>
    </message>
    <message>
        <source>Navigator&apos;s own folder cannot be made.</source>
        <translation>No se puede crear la carpeta propia de Navigator.</translation>
    </message>
    <message>
        <source>Set NAVIGATOR_HOME (or data_dir of the policy) to a folder that you may write to.</source>
        <translation>Ponga NAVIGATOR_HOME (o data_dir de la política) en una carpeta donde usted pueda escribir.</translation>
    </message>
    <message>
        <source>No need of this name is in the directory.</source>
        <translation>Ninguna necesidad con ese nombre está en el directorio.</translation>
    </message>
    <message>
        <source>Choose one of the names offered, or search by words.</source>
        <translation>Elija uno de los nombres ofrecidos, o busque con palabras.</translation>
    </message>
    <message>
        <source>The list of places that comes with Navigator is missing or damaged.</source>
        <translation>La lista de lugares que viene con Navigator falta o está dañada.</translation>
    </message>
    <message>
        <source>Install Navigator again.</source>
        <translation>Instale Navigator otra vez.</translation>
    </message>
    <message>
        <source>Give a ZIP, “City, ST”, a county, “latitude, longitude”, or a name from the directory.</source>
        <translation>Dé un ZIP, “Ciudad, ST”, un condado, “latitud, longitud”, o un nombre del directorio.</translation>
    </message>
    <message>
        <source>Add the state, or give a ZIP.</source>
        <translation>Añada el estado, o dé un ZIP.</translation>
    </message>
    <message>
        <source>The outlines of the map that come with Navigator are missing or damaged.</source>
        <translation>Los contornos del mapa que vienen con Navigator faltan o están dañados.</translation>
    </message>
    <message>
        <source>The list works without them. Install Navigator again.</source>
        <translation>La lista funciona sin ellos. Instale Navigator otra vez.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this laptop to correct it; until then the safe defaults hold. See docs/it-guide.md.</source>
        <translation>Pida a quien cuida esta computadora que lo corrija; hasta entonces valen los valores seguros. Vea docs/it-guide.md.</translation>
    </message>
    <message>
        <source>Your choices could not be saved.</source>
        <translation>Sus elecciones no se pudieron guardar.</translation>
    </message>
    <message>
        <source>Check that the disk is not full.</source>
        <translation>Compruebe que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>What the team found out cannot be read or kept at the moment. The directory is not touched by that.</source>
        <translation>Lo que averiguó el equipo no se puede leer o guardar por ahora. El directorio no se ve afectado.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and start Navigator again.</source>
        <translation>Compruebe que el disco no esté lleno e inicie Navigator otra vez.</translation>
    </message>
    <message>
        <source>This report is gone.</source>
        <translation>Este informe ya no está.</translation>
    </message>
    <message>
        <source>The newest directory file is damaged, so the one before it is shown. Import the new one again.</source>
        <translation>El archivo de directorio más nuevo está dañado, así que se muestra el anterior. Importe el nuevo otra vez.</translation>
    </message>
    <message>
        <source>The directory of this laptop is damaged or gone: only the lines and the training county are left. Import it again.</source>
        <translation>El directorio de esta computadora está dañado o ya no está: solo quedan las líneas y el condado de práctica. Impórtelo otra vez.</translation>
    </message>
    <message>
        <source>There are no sums beside this directory file, so nobody can tell whether it is whole.</source>
        <translation>No hay sumas junto a este archivo de directorio, así que nadie puede saber si está completo.</translation>
    </message>
    <message>
        <source>This directory file is damaged: numbers may be wrong. Import it again, and check each number before you call.</source>
        <translation>Este archivo de directorio está dañado: los números pueden estar mal. Impórtelo otra vez, y compruebe cada número antes de llamar.</translation>
    </message>
    <message>
        <source>{name} cannot be read to its end.</source>
        <translation>{name} no se puede leer hasta el final.</translation>
    </message>
    <message>
        <source>{name} was made by a newer Navigator. It is unchanged.</source>
        <translation>{name} lo hizo un Navigator más nuevo. No se cambió.</translation>
    </message>
    <message>
        <source>The directory could not be written to {name}. The old one is unchanged.</source>
        <translation>El directorio no se pudo escribir en {name}. El anterior no se cambió.</translation>
    </message>
    <message>
        <source>{name} was made by {name2} Navigator.</source>
        <translation>{name} lo hizo otra versión de Navigator ({name2}).</translation>
    </message>
    <message>
        <source>{name} is not a whole Navigator directory.</source>
        <translation>{name} no es un directorio completo de Navigator.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a directory file.</source>
        <translation>{name} es una carpeta, no un archivo de directorio.</translation>
    </message>
    <message>
        <source>There is no directory file {name} there.</source>
        <translation>No hay un archivo de directorio {name} allí.</translation>
    </message>
    <message>
        <source>“{name}.{name2}” is no field that can be corrected.</source>
        <translation>“{name}.{name2}” no es un campo que se pueda corregir.</translation>
    </message>
    <message>
        <source>There is no {name} {name2} in this directory.</source>
        <translation>No hay {name} {name2} en este directorio.</translation>
    </message>
    <message>
        <source>“{name}” is no value for {name2}.{name3}.</source>
        <translation>“{name}” no es un valor para {name2}.{name3}.</translation>
    </message>
    <message>
        <source>“{name}” is no number.</source>
        <translation>“{name}” no es un número.</translation>
    </message>
    <message>
        <source>Nothing in {name} could be read as a directory.</source>
        <translation>Nada en {name} se pudo leer como un directorio.</translation>
    </message>
    <message>
        <source>This looks like a newer file of “{name}”.</source>
        <translation>Esto parece un archivo más nuevo de “{name}”.</translation>
    </message>
    <message>
        <source>Add --source {name} to replace it, or --source {name2} to keep both.</source>
        <translation>Añada --source {name} para reemplazarlo, o --source {name2} para conservar ambos.</translation>
    </message>
    <message>
        <source>{name} is of {name2}, older than what is there of “{name3}” ({name4}).</source>
        <translation>{name} es de {name2}, más antiguo que lo que hay de “{name3}” ({name4}).</translation>
    </message>
    <message>
        <source>Add --source &quot;{name} {name2}&quot; to keep both, or --source &quot;{name3}&quot; to replace it all the same.</source>
        <translation>Añada --source &quot;{name} {name2}&quot; para conservar ambos, o --source &quot;{name3}&quot; para reemplazarlo de todos modos.</translation>
    </message>
    <message>
        <source>{name} is damaged and its numbers may be wrong, so nothing is answered from it.</source>
        <translation>{name} está dañado y sus números pueden estar mal, así que no se responde nada con él.</translation>
    </message>
    <message>
        <source>{name}, which the import would replace, is not a whole directory of this version. It is unchanged.</source>
        <translation>{name}, que la importación reemplazaría, no es un directorio completo de esta versión. No se cambió.</translation>
    </message>
    <message>
        <source>There is no mapping file named {name} there.</source>
        <translation>No hay ningún archivo de asignación llamado {name} allí.</translation>
    </message>
    <message>
        <source>{name} is too large for a mapping file.</source>
        <translation>{name} es demasiado grande para un archivo de asignación.</translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>No se pudo leer {name}.</translation>
    </message>
    <message>
        <source>{name} is no whole TOML: {name2}.</source>
        <translation>{name} no es TOML completo: {name2}.</translation>
    </message>
    <message>
        <source>{name} maps no column.</source>
        <translation>{name} no asigna ninguna columna.</translation>
    </message>
    <message>
        <source>{name} holds several files.</source>
        <translation>{name} contiene varios archivos.</translation>
    </message>
    <message>
        <source>{name} holds no table.</source>
        <translation>{name} no contiene ninguna tabla.</translation>
    </message>
    <message>
        <source>{name} has no header line.</source>
        <translation>{name} no tiene línea de encabezado.</translation>
    </message>
    <message>
        <source>{name}, [columns]: {name2} has no column {name3}.</source>
        <translation>{name}, [columns]: {name2} no tiene la columna {name3}.</translation>
    </message>
    <message>
        <source>{name}: {name2} has no sheet “{name3}”.</source>
        <translation>{name}: {name2} no tiene la hoja “{name3}”.</translation>
    </message>
    <message>
        <source>Sheets: {name}.</source>
        <translation>Hojas: {name}.</translation>
    </message>
    <message>
        <source>There is no encoding named {name}.</source>
        <translation>No hay ninguna codificación llamada {name}.</translation>
    </message>
    <message>
        <source>{name} is not a whole workbook.</source>
        <translation>{name} no es un libro de cálculo completo.</translation>
    </message>
    <message>
        <source>A source cannot be named “{name}”.</source>
        <translation>Una fuente no se puede llamar “{name}”.</translation>
    </message>
    <message>
        <source>A mapping file is for tables, not for {name}.</source>
        <translation>Un archivo de asignación es para tablas, no para {name}.</translation>
    </message>
    <message>
        <source>No table in {name} is one of HSDS.</source>
        <translation>Ninguna tabla en {name} es de HSDS.</translation>
    </message>
    <message>
        <source>{name} has columns that no reader knows.</source>
        <translation>{name} tiene columnas que ningún lector conoce.</translation>
    </message>
    <message>
        <source>There is no format named {name}.</source>
        <translation>No hay ningún formato llamado {name}.</translation>
    </message>
    <message>
        <source>Formats: {name}.</source>
        <translation>Formatos: {name}.</translation>
    </message>
    <message>
        <source>{name} is nested too deeply to be a directory.</source>
        <translation>{name} está anidado demasiado profundo para ser un directorio.</translation>
    </message>
    <message>
        <source>{name} is not whole JSON.</source>
        <translation>{name} no es JSON completo.</translation>
    </message>
    <message>
        <source>There is no CSV or JSON file and no workbook in {name}.</source>
        <translation>No hay archivo CSV o JSON ni libro de cálculo en {name}.</translation>
    </message>
    <message>
        <source>There is no file named {name} there.</source>
        <translation>No hay ningún archivo llamado {name} allí.</translation>
    </message>
    <message>
        <source>{name} is not a file.</source>
        <translation>{name} no es un archivo.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} está vacío.</translation>
    </message>
    <message>
        <source>{name} is larger than 1 GiB, more than any directory.</source>
        <translation>{name} pasa de 1 GiB, más que cualquier directorio.</translation>
    </message>
    <message>
        <source>{name} holds more than 1 GiB, more than any directory.</source>
        <translation>{name} contiene más de 1 GiB, más que cualquier directorio.</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <translation>{name} está protegido con contraseña.</translation>
    </message>
    <message>
        <source>{name} is not a whole zip file.</source>
        <translation>{name} no es un archivo zip completo.</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>{name} no es un archivo de texto.</translation>
    </message>
    <message>
        <source>{name} is not a whole table.</source>
        <translation>{name} no es una tabla completa.</translation>
    </message>
    <message>
        <source>These are the lists of several years ({name}) of “{name2}”.</source>
        <translation>Estas son las listas de varios años ({name}) de “{name2}”.</translation>
    </message>
    <message>
        <source>Import that of {name} alone.</source>
        <translation>Importe solo la de {name}.</translation>
    </message>
    <message>
        <source>No place “{name}” is known.</source>
        <translation>No se conoce ningún lugar “{name}”.</translation>
    </message>
    <message>
        <source>Which “{name}” is meant? There are {name2}.</source>
        <translation>¿Qué “{name}” quiere decir? Hay {name2}.</translation>
    </message>
    <message>
        <source>{name} was made by a newer Navigator.</source>
        <translation>{name} lo hizo un Navigator más nuevo.</translation>
    </message>
    <message>
        <source>That day has no hour in which this follow-up is safe.</source>
        <translation>Ese día no tiene ninguna hora en que este seguimiento sea seguro.</translation>
    </message>
    <message>
        <source>Choose another day, or the one of the rule.</source>
        <translation>Elija otro día, o el de la regla.</translation>
    </message>
    <message>
        <source>See docs/it-guide.md, Policy file.</source>
        <translation>Vea docs/it-guide.md, Policy file.</translation>
    </message>
    <message>
        <source>Your shift is over.</source>
        <translation>Su turno terminó.</translation>
    </message>
    <message>
        <source>Sign in for a new shift, then break the glass.</source>
        <translation>Inicie sesión para un turno nuevo, y después use el acceso de emergencia.</translation>
    </message>
    <message>
        <source>Several words with blanks between them are good.</source>
        <translation>Varias palabras separadas por espacios sirven bien.</translation>
    </message>
    <message>
        <source>Take fewer words.</source>
        <translation>Use menos palabras.</translation>
    </message>
    <message>
        <source>This password is made of your name, or of what is tried first.</source>
        <translation>Esta contraseña está hecha de su nombre, o de lo primero que alguien probaría.</translation>
    </message>
    <message>
        <source>Take several words that nobody would expect beside each other.</source>
        <translation>Use varias palabras que nadie esperaría juntas.</translation>
    </message>
    <message>
        <source>A person&apos;s record leaves with a consent or an exception, or not at all.</source>
        <translation>El registro de una persona sale con un consentimiento o una excepción, o no sale.</translation>
    </message>
    <message>
        <source>Choose “with_consent” or “none” for “disclose”, and only there.</source>
        <translation>Elija “with_consent” o “none” para “disclose”, y solo allí.</translation>
    </message>
    <message>
        <source>The policy names an action or a role that there is not.</source>
        <translation>La política nombra una acción o una función que no existe.</translation>
    </message>
    <message>
        <source>An action such as “encounter.view”, a role such as “peer”, a scope such as “team”.</source>
        <translation>Una acción como “encounter.view”, una función como “peer”, un alcance como “team”.</translation>
    </message>
    <message>
        <source>The policy names a scope that there is not.</source>
        <translation>La política nombra un alcance que no existe.</translation>
    </message>
    <message>
        <source>Choose six digits that only you think of.</source>
        <translation>Elija seis cifras que solo usted pensaría.</translation>
    </message>
    <message>
        <source>This PIN is one of the first that somebody would try.</source>
        <translation>Este PIN es de los primeros que alguien probaría.</translation>
    </message>
    <message>
        <source>No repeats, no rows, no mirror.</source>
        <translation>Sin repeticiones, sin series, sin espejos.</translation>
    </message>
    <message>
        <source>The PIN does not open this shift any more.</source>
        <translation>El PIN ya no abre este turno.</translation>
    </message>
    <message>
        <source>Sign in with name and password.</source>
        <translation>Entre con nombre y contraseña.</translation>
    </message>
    <message>
        <source>Two riders hold this shift already.</source>
        <translation>Dos personas ya llevan este turno.</translation>
    </message>
    <message>
        <source>One of them signs out first.</source>
        <translation>Una de ellas cierra sesión primero.</translation>
    </message>
    <message>
        <source>Nobody tried to unlock.</source>
        <translation>Nadie intentó desbloquear.</translation>
    </message>
    <message>
        <source>This rider is locked.</source>
        <translation>Esta persona está bloqueada.</translation>
    </message>
    <message>
        <source>They unlock with their own PIN.</source>
        <translation>Desbloquea con su propio PIN.</translation>
    </message>
    <message>
        <source>Take the name on the badge.</source>
        <translation>Use el nombre de la credencial.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Change the text, or leave the record as it is.</source>
        <translation>Cambie el texto, o deje el registro como está.</translation>
    </message>
    <message>
        <source>Say why the record is changed.</source>
        <translation>Diga por qué se cambia el registro.</translation>
    </message>
    <message>
        <source>One line is enough.</source>
        <translation>Una línea basta.</translation>
    </message>
    <message>
        <source>Say why the text is sealed.</source>
        <translation>Diga por qué se sella el texto.</translation>
    </message>
    <message>
        <source>One line; without the text itself.</source>
        <translation>Una línea; sin el texto mismo.</translation>
    </message>
    <message>
        <source>Say why you break the glass.</source>
        <translation>Diga por qué usa el acceso de emergencia.</translation>
    </message>
    <message>
        <source>One line; a supervisor reads it.</source>
        <translation>Una línea; la lee supervisión.</translation>
    </message>
    <message>
        <source>Nobody reviews their own use of break-glass.</source>
        <translation>Nadie revisa su propio acceso de emergencia.</translation>
    </message>
    <message>
        <source>Leave it to another supervisor.</source>
        <translation>Déjelo a otra persona de supervisión.</translation>
    </message>
    <message>
        <source>This was reviewed already.</source>
        <translation>Esto ya se revisó.</translation>
    </message>
    <message>
        <source>Nothing more is needed.</source>
        <translation>No hace falta nada más.</translation>
    </message>
    <message>
        <source>Say what you found.</source>
        <translation>Diga qué encontró.</translation>
    </message>
    <message>
        <source>“Was needed” is enough.</source>
        <translation>“Hacía falta” basta.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>La nota está vacía.</translation>
    </message>
    <message>
        <source>Write something, or leave the note out.</source>
        <translation>Escriba algo, o deje la nota sin hacer.</translation>
    </message>
    <message>
        <source>Say whom this note is about.</source>
        <translation>Diga de quién trata esta nota.</translation>
    </message>
    <message>
        <source>Choose the person or the encounter.</source>
        <translation>Elija la persona o el encuentro.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Elija una de la lista.</translation>
    </message>
    <message>
        <source>Raise its version by one.</source>
        <translation>Suba su versión en uno.</translation>
    </message>
    <message>
        <source>Retire it and add a new code.</source>
        <translation>Retírelo y añada un código nuevo.</translation>
    </message>
    <message>
        <source>Put the code in one of the groups of the list.</source>
        <translation>Ponga el código en uno de los grupos de la lista.</translation>
    </message>
    <message>
        <source>Add it, or record that it was not given.</source>
        <translation>Añádalo, o anote que no se dio.</translation>
    </message>
    <message>
        <source>This consent was never given.</source>
        <translation>Este consentimiento nunca se dio.</translation>
    </message>
    <message>
        <source>There is nothing to revoke.</source>
        <translation>No hay nada que revocar.</translation>
    </message>
    <message>
        <source>This consent was revoked already.</source>
        <translation>Este consentimiento ya se revocó.</translation>
    </message>
    <message>
        <source>A consent is revoked after it was given.</source>
        <translation>Un consentimiento se revoca después de darse.</translation>
    </message>
    <message>
        <source>Enter when the person took it back.</source>
        <translation>Anote cuándo lo retiró la persona.</translation>
    </message>
    <message>
        <source>This consent does not end with an event now.</source>
        <translation>Este consentimiento no termina ahora con un hecho.</translation>
    </message>
    <message>
        <source>Look at how it ends.</source>
        <translation>Mire cómo termina.</translation>
    </message>
    <message>
        <source>A contact needs a number or a place.</source>
        <translation>Un contacto necesita un número o un lugar.</translation>
    </message>
    <message>
        <source>Enter it, or leave the contact out.</source>
        <translation>Anótelo, o deje el contacto sin anotar.</translation>
    </message>
    <message>
        <source>This contact belongs to somebody else.</source>
        <translation>Este contacto es de otra persona.</translation>
    </message>
    <message>
        <source>Ask the person what may be said to them, and enter it.</source>
        <translation>Pregunte a la persona qué se le puede decir, y anótelo.</translation>
    </message>
    <message>
        <source>Choose another way, or ask the person first.</source>
        <translation>Elija otra vía, o pregunte antes a la persona.</translation>
    </message>
    <message>
        <source>This is not a safe time.</source>
        <translation>Esta no es una hora segura.</translation>
    </message>
    <message>
        <source>Wait for the next safe time of this contact.</source>
        <translation>Espere a la próxima hora segura de este contacto.</translation>
    </message>
    <message>
        <source>Say what was told.</source>
        <translation>Diga qué se dijo.</translation>
    </message>
    <message>
        <source>Choose “nothing about the person”, or all that was said.</source>
        <translation>Elija “nada sobre la persona”, o todo lo que se dijo.</translation>
    </message>
    <message>
        <source>A consent as authority is named.</source>
        <translation>Un consentimiento en que se apoya algo se nombra.</translation>
    </message>
    <message>
        <source>Choose which consent, or another authority.</source>
        <translation>Elija qué consentimiento, u otra base.</translation>
    </message>
    <message>
        <source>A resource-only contact has no person.</source>
        <translation>Un contacto de solo recursos no tiene persona.</translation>
    </message>
    <message>
        <source>Choose another kind of contact.</source>
        <translation>Elija otro tipo de contacto.</translation>
    </message>
    <message>
        <source>The person is either known or unknown.</source>
        <translation>La persona es conocida o desconocida.</translation>
    </message>
    <message>
        <source>Take one of the two away.</source>
        <translation>Quite una de las dos.</translation>
    </message>
    <message>
        <source>Fill in what is marked; “unknown” counts.</source>
        <translation>Complete lo que está marcado; “no se sabe” cuenta.</translation>
    </message>
    <message>
        <source>Say why it was an error.</source>
        <translation>Diga por qué fue un error.</translation>
    </message>
    <message>
        <source>This encounter is closed.</source>
        <translation>Este encuentro está cerrado.</translation>
    </message>
    <message>
        <source>Write an amendment; both versions stay visible.</source>
        <translation>Escriba una enmienda; ambas versiones quedan a la vista.</translation>
    </message>
    <message>
        <source>Say what came of this attempt.</source>
        <translation>Diga qué pasó en este intento.</translation>
    </message>
    <message>
        <source>“No answer” is a result too.</source>
        <translation>“Sin respuesta” también es un resultado.</translation>
    </message>
    <message>
        <source>A provider may confirm only under a release that names it.</source>
        <translation>Un proveedor solo puede confirmar con una autorización que lo nombre.</translation>
    </message>
    <message>
        <source>Choose the consent, or ask the person.</source>
        <translation>Elija el consentimiento, o pregunte a la persona.</translation>
    </message>
    <message>
        <source>Enter what the person said.</source>
        <translation>Anote lo que dijo la persona.</translation>
    </message>
    <message>
        <source>Say whom this follow-up is about.</source>
        <translation>Diga de quién trata este seguimiento.</translation>
    </message>
    <message>
        <source>Say why the window moves.</source>
        <translation>Diga por qué se mueve el plazo.</translation>
    </message>
    <message>
        <source>This is overdue and stays so.</source>
        <translation>Esto está vencido y así queda.</translation>
    </message>
    <message>
        <source>Try now, or let a supervisor close it.</source>
        <translation>Inténtelo ahora, o pida a supervisión que lo cierre.</translation>
    </message>
    <message>
        <source>Nobody was reached yet.</source>
        <translation>Aún no se logró contactar a nadie.</translation>
    </message>
    <message>
        <source>Enter the attempt that reached them, or end it in another way.</source>
        <translation>Anote el intento que logró el contacto, o termínelo de otra forma.</translation>
    </message>
    <message>
        <source>Try again, or ask a supervisor to close it early.</source>
        <translation>Inténtelo otra vez, o pida a supervisión que lo cierre antes.</translation>
    </message>
    <message>
        <source>Say why it is closed early.</source>
        <translation>Diga por qué se cierra antes.</translation>
    </message>
    <message>
        <source>Say why it is opened again.</source>
        <translation>Diga por qué se abre otra vez.</translation>
    </message>
    <message>
        <source>This follow-up has ended.</source>
        <translation>Este seguimiento terminó.</translation>
    </message>
    <message>
        <source>Open it again first.</source>
        <translation>Ábralo otra vez primero.</translation>
    </message>
    <message>
        <source>Choose hours of the day.</source>
        <translation>Elija horas del día.</translation>
    </message>
    <message>
        <source>Follow-up hours need at least one weekday.</source>
        <translation>Las horas de seguimiento necesitan al menos un día de la semana.</translation>
    </message>
    <message>
        <source>Choose the days that you work.</source>
        <translation>Elija los días en que trabaja.</translation>
    </message>
    <message>
        <source>Write what the next shift must know.</source>
        <translation>Escriba lo que el próximo turno debe saber.</translation>
    </message>
    <message>
        <source>You wrote this note.</source>
        <translation>Usted escribió esta nota.</translation>
    </message>
    <message>
        <source>Somebody of the next shift acknowledges it.</source>
        <translation>La confirma alguien del próximo turno.</translation>
    </message>
    <message>
        <source>Too few contacts are alike.</source>
        <translation>Muy pocos contactos se parecen.</translation>
    </message>
    <message>
        <source>Tick fewer fields, or choose a longer period.</source>
        <translation>Marque menos campos, o elija un período más largo.</translation>
    </message>
    <message>
        <source>That is no time of day.</source>
        <translation>Esa no es una hora del día.</translation>
    </message>
    <message>
        <source>Enter it as 18:28.</source>
        <translation>Escríbala así: 18:28.</translation>
    </message>
    <message>
        <source>Say what was seen.</source>
        <translation>Diga qué se vio.</translation>
    </message>
    <message>
        <source>Choose it under Safety, or take the rest away.</source>
        <translation>Elíjalo en Seguridad, o quite lo demás.</translation>
    </message>
    <message>
        <source>Say how the danger is known.</source>
        <translation>Diga cómo se sabe del peligro.</translation>
    </message>
    <message>
        <source>Choose seen first-hand, or told by somebody.</source>
        <translation>Elija visto de primera mano, o dicho por alguien.</translation>
    </message>
    <message>
        <source>Say who told of the danger.</source>
        <translation>Diga quién habló del peligro.</translation>
    </message>
    <message>
        <source>A name or a desk is enough.</source>
        <translation>Basta un nombre o una recepción.</translation>
    </message>
    <message>
        <source>Say to whom and when the report was made.</source>
        <translation>Diga a quién y cuándo se hizo el informe.</translation>
    </message>
    <message>
        <source>The intake number may follow later.</source>
        <translation>El número de ingreso puede venir después.</translation>
    </message>
    <message>
        <source>Say why no report is needed.</source>
        <translation>Diga por qué no hace falta un informe.</translation>
    </message>
    <message>
        <source>This request is for totals.</source>
        <translation>Esta solicitud es de totales.</translation>
    </message>
    <message>
        <source>Choose lines where totals cannot answer it.</source>
        <translation>Elija líneas donde los totales no puedan responder.</translation>
    </message>
    <message>
        <source>No field is ticked.</source>
        <translation>No hay ningún campo marcado.</translation>
    </message>
    <message>
        <source>Tick what the question needs, and no more.</source>
        <translation>Marque lo que la pregunta necesita, y nada más.</translation>
    </message>
    <message>
        <source>A ticked field may not leave.</source>
        <translation>Un campo marcado no puede salir.</translation>
    </message>
    <message>
        <source>Choose among the fields that are shown.</source>
        <translation>Elija entre los campos que se muestran.</translation>
    </message>
    <message>
        <source>Enter when it happened, or wait until it did.</source>
        <translation>Anote cuándo pasó, o espere a que pase.</translation>
    </message>
    <message>
        <source>For a minor, say who may consent and whether a parent may be told.</source>
        <translation>De una persona menor, diga quién puede consentir y si se puede informar a padre o madre.</translation>
    </message>
    <message>
        <source>“Unknown” is an answer; it means that a parent is not told.</source>
        <translation>“No se sabe” es una respuesta; significa que no se informa a padre ni madre.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Falta un nombre.</translation>
    </message>
    <message>
        <source>Enter a name, or leave the person unknown.</source>
        <translation>Escriba un nombre, o deje a la persona como desconocida.</translation>
    </message>
    <message>
        <source>Answer the person in plain words.</source>
        <translation>Responda a la persona con palabras claras.</translation>
    </message>
    <message>
        <source>Say what was changed, or why it stays.</source>
        <translation>Diga qué se cambió, o por qué se queda.</translation>
    </message>
    <message>
        <source>Say more about this step.</source>
        <translation>Diga más sobre este paso.</translation>
    </message>
    <message>
        <source>Close with an outcome, or enter the appointment.</source>
        <translation>Cierre con un resultado, o anote la cita.</translation>
    </message>
    <message>
        <source>Ask whether they agree, and enter the answer.</source>
        <translation>Pregunte si acepta, y anote la respuesta.</translation>
    </message>
    <message>
        <source>This referral was never begun.</source>
        <translation>Esta derivación nunca se empezó.</translation>
    </message>
    <message>
        <source>Offer it, or leave it as declined.</source>
        <translation>Ofrézcala, o déjela como no aceptada.</translation>
    </message>
    <message>
        <source>An exception says who chose it and why.</source>
        <translation>Una excepción dice quién la eligió y por qué.</translation>
    </message>
    <message>
        <source>A court order has a number.</source>
        <translation>Una orden judicial tiene un número.</translation>
    </message>
    <message>
        <source>Enter it from the order.</source>
        <translation>Anótelo de la orden.</translation>
    </message>
    <message>
        <source>This disclosure is not in the register yet.</source>
        <translation>Esta divulgación aún no está en el registro.</translation>
    </message>
    <message>
        <source>It is written first; then it is handed out.</source>
        <translation>Primero se anota; después se entrega.</translation>
    </message>
    <message>
        <source>This release is no longer fresh.</source>
        <translation>Esta autorización ya no es reciente.</translation>
    </message>
    <message>
        <source>Ask again: a consent may have ended.</source>
        <translation>Pregunte otra vez: un consentimiento puede haber terminado.</translation>
    </message>
    <message>
        <source>Choose a longer period.</source>
        <translation>Elija un período más largo.</translation>
    </message>
    <message>
        <source>Say why this is held.</source>
        <translation>Diga por qué se retiene esto.</translation>
    </message>
    <message>
        <source>The case or the letter is enough.</source>
        <translation>Basta el expediente o la carta.</translation>
    </message>
    <message>
        <source>Nothing was written for months, or the clock of this laptop is wrong.</source>
        <translation>No se escribió nada en meses, o el reloj de esta computadora está mal.</translation>
    </message>
    <message>
        <source>Check the date, and run retention tomorrow.</source>
        <translation>Revise la fecha, y ejecute la retención mañana.</translation>
    </message>
    <message>
        <source>Nobody co-signs their own record.</source>
        <translation>Nadie refrenda su propio registro.</translation>
    </message>
    <message>
        <source>Leave it to a supervisor.</source>
        <translation>Déjelo a supervisión.</translation>
    </message>
    <message>
        <source>Nobody returns their own record.</source>
        <translation>Nadie devuelve su propio registro.</translation>
    </message>
    <message>
        <source>Write an amendment.</source>
        <translation>Escriba una enmienda.</translation>
    </message>
    <message>
        <source>Say what should be changed.</source>
        <translation>Diga qué debería cambiarse.</translation>
    </message>
    <message>
        <source>Safe times need at least one weekday.</source>
        <translation>Las horas seguras necesitan al menos un día de la semana.</translation>
    </message>
    <message>
        <source>Choose the days on which it is safe.</source>
        <translation>Elija los días en que es seguro.</translation>
    </message>
    <message>
        <source>Say at which times it is safe.</source>
        <translation>Diga a qué horas es seguro.</translation>
    </message>
    <message>
        <source>Add a time, or choose “any time”.</source>
        <translation>Añada una hora, o elija “a cualquier hora”.</translation>
    </message>
    <message>
        <source>A safety flag says who saw it.</source>
        <translation>Una alerta de seguridad dice quién lo vio.</translation>
    </message>
    <message>
        <source>Enter who saw it or told it.</source>
        <translation>Anote quién lo vio o lo dijo.</translation>
    </message>
    <message>
        <source>Choose an earlier day; it can be seen again.</source>
        <translation>Elija un día anterior; se puede volver a ver.</translation>
    </message>
    <message>
        <source>This was seen earlier already.</source>
        <translation>Esto ya se vio antes.</translation>
    </message>
    <message>
        <source>Enter when it was seen again.</source>
        <translation>Anote cuándo se volvió a ver.</translation>
    </message>
    <message>
        <source>This flag was ended.</source>
        <translation>Esta alerta se terminó.</translation>
    </message>
    <message>
        <source>Add a new flag for what was seen now.</source>
        <translation>Añada una alerta nueva de lo que se vio ahora.</translation>
    </message>
    <message>
        <source>Somebody else reviews a flag than who saw it.</source>
        <translation>Una alerta la revisa alguien distinto de quien la vio.</translation>
    </message>
    <message>
        <source>Say why the flag ends.</source>
        <translation>Diga por qué termina la alerta.</translation>
    </message>
    <message>
        <source>These are the same record.</source>
        <translation>Son el mismo registro.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>Say why these are two persons.</source>
        <translation>Diga por qué son dos personas.</translation>
    </message>
    <message>
        <source>These times run backwards.</source>
        <translation>Estas horas van hacia atrás.</translation>
    </message>
    <message>
        <source>Order: start, dispatched, on scene, end.</source>
        <translation>Orden: inicio, despachado, en el lugar, fin.</translation>
    </message>
    <message>
        <source>A transport to a confidential place keeps no place, point or miles.</source>
        <translation>Un traslado a un lugar confidencial no guarda lugar, punto ni millas.</translation>
    </message>
    <message>
        <source>Save it without them.</source>
        <translation>Guárdelo sin ellos.</translation>
    </message>
    <message>
        <source>A confidential place has no address here.</source>
        <translation>Un lugar confidencial no tiene dirección aquí.</translation>
    </message>
    <message>
        <source>It is reached by phone.</source>
        <translation>Se contacta por teléfono.</translation>
    </message>
    <message>
        <source>Nothing follows it. Write an amendment instead.</source>
        <translation>No le sigue nada. Escriba una enmienda en su lugar.</translation>
    </message>
    <message>
        <source>This is no time.</source>
        <translation>Esto no es una hora.</translation>
    </message>
    <message>
        <source>As 14:30, yesterday 14:30, 28 Nov 14:30 or 2026-11-28 14:30.</source>
        <translation>Así: 14:30, ayer 14:30, 28 nov 14:30 o 2026-11-28 14:30.</translation>
    </message>
    <message>
        <source>This time lies ahead.</source>
        <translation>Esta hora está en el futuro.</translation>
    </message>
    <message>
        <source>Enter when it happened.</source>
        <translation>Anote cuándo pasó.</translation>
    </message>
    <message>
        <source>There is nothing to put on a card.</source>
        <translation>No hay nada que poner en una tarjeta.</translation>
    </message>
    <message>
        <source>Choose a place with a public number.</source>
        <translation>Elija un lugar con un número público.</translation>
    </message>
    <message>
        <source>This report was decided already.</source>
        <translation>Este informe ya se decidió.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Mire la lista otra vez.</translation>
    </message>
    <message>
        <source>This release was not in force then.</source>
        <translation>Esta autorización no estaba en vigor entonces.</translation>
    </message>
    <message>
        <source>Ask the person for a new one.</source>
        <translation>Pida una nueva a la persona.</translation>
    </message>
    <message>
        <source>Say which contact was used.</source>
        <translation>Diga qué contacto se usó.</translation>
    </message>
    <message>
        <source>Choose one that the person said is safe.</source>
        <translation>Elija uno que la persona dijo que es seguro.</translation>
    </message>
    <message>
        <source>Some records cannot be read, or say two things at once, so nobody knows whom to leave out.</source>
        <translation>Algunos registros no se pueden leer, o dicen dos cosas a la vez, así que nadie sabe a quién omitir.</translation>
    </message>
    <message>
        <source>Export with all keys, after a supervisor decided what two laptops said.</source>
        <translation>Exporte con todas las claves, después de que supervisión decida lo que dijeron dos computadoras.</translation>
    </message>
    <message>
        <source>The agency&apos;s list has no such kind of contact.</source>
        <translation>La lista de la agencia no tiene ese tipo de contacto.</translation>
    </message>
    <message>
        <source>Choose another kind.</source>
        <translation>Elija otro tipo.</translation>
    </message>
    <message>
        <source>Say why these are one person.</source>
        <translation>Diga por qué son una sola persona.</translation>
    </message>
    <message>
        <source>There is no such entry in this casebook.</source>
        <translation>No hay tal entrada en este cuaderno.</translation>
    </message>
    <message>
        <source>Open the person again.</source>
        <translation>Abra a la persona otra vez.</translation>
    </message>
    <message>
        <source>This was handed out already.</source>
        <translation>Esto ya se entregó.</translation>
    </message>
    <message>
        <source>Ask anew: each time has an entry of its own.</source>
        <translation>Pida de nuevo: cada vez tiene su propia entrada.</translation>
    </message>
    <message>
        <source>There is no such person in this casebook.</source>
        <translation>No hay tal persona en este cuaderno.</translation>
    </message>
    <message>
        <source>Search by name.</source>
        <translation>Busque por nombre.</translation>
    </message>
    <message>
        <source>There is no such record in this casebook.</source>
        <translation>No hay tal registro en este cuaderno.</translation>
    </message>
    <message>
        <source>Look at the person&apos;s timeline.</source>
        <translation>Mire la cronología de la persona.</translation>
    </message>
    <message>
        <source>Say how the person took it back.</source>
        <translation>Diga cómo lo retiró la persona.</translation>
    </message>
    <message>
        <source>“By text”, “told me today”: one line is enough.</source>
        <translation>“Por mensaje”, “me lo dijo hoy”: una línea basta.</translation>
    </message>
    <message>
        <source>The record of this review is not in this casebook.</source>
        <translation>El registro de esta revisión no está en este cuaderno.</translation>
    </message>
    <message>
        <source>It may be on another laptop.</source>
        <translation>Puede estar en otra computadora.</translation>
    </message>
    <message>
        <source>A part of this is sealed here: nobody decides on what they do not see.</source>
        <translation>Una parte de esto está sellada aquí: nadie decide sobre lo que no ve.</translation>
    </message>
    <message>
        <source>Ask a clinician or a supervisor who can open it.</source>
        <translation>Pregunte a profesionales clínicos o a supervisión con acceso.</translation>
    </message>
    <message>
        <source>A number or a place in it is covered: nobody decides on what they do not see.</source>
        <translation>Hay un número o un lugar cubierto: nadie decide sobre lo que no ve.</translation>
    </message>
    <message>
        <source>Decide while a way to it is safe.</source>
        <translation>Decida cuando haya un medio seguro.</translation>
    </message>
    <message>
        <source>This was decided or written anew meanwhile; nothing was changed.</source>
        <translation>Entretanto esto se decidió o se volvió a escribir; no se cambió nada.</translation>
    </message>
    <message>
        <source>Open the person again and look at what stands now.</source>
        <translation>Vuelva a abrir a la persona y mire qué vale ahora.</translation>
    </message>
    <message>
        <source>This answer does not fit the rest of the record.</source>
        <translation>Esta respuesta no encaja con el resto del registro.</translation>
    </message>
    <message>
        <source>Let the other one count, then correct the record.</source>
        <translation>Deje que valga la otra y corrija después el registro.</translation>
    </message>
    <message>
        <source>A use banner has at least {name} points.</source>
        <translation>Un aviso de uso tiene al menos {name} puntos.</translation>
    </message>
    <message>
        <source>A password has at least {name} characters, not all of them alike.</source>
        <translation>Una contraseña tiene al menos {name} caracteres, no todos iguales.</translation>
    </message>
    <message>
        <source>A password has at most {name} characters.</source>
        <translation>Una contraseña tiene como máximo {name} caracteres.</translation>
    </message>
    <message>
        <source>A PIN has {name} digits.</source>
        <translation>Un PIN tiene {name} cifras.</translation>
    </message>
    <message>
        <source>A sign-in name has {name} to {name2} characters, letters among them.</source>
        <translation>Un nombre de acceso tiene de {name} a {name2} caracteres, con letras entre ellos.</translation>
    </message>
    <message>
        <source>“{name}” has no such choice.</source>
        <translation>“{name}” no tiene esa opción.</translation>
    </message>
    <message>
        <source>“{name}” needs a version above {name2}.</source>
        <translation>“{name}” necesita una versión mayor que {name2}.</translation>
    </message>
    <message>
        <source>“{name}” cannot change its meaning: older records use it.</source>
        <translation>“{name}” no puede cambiar de sentido: lo usan registros anteriores.</translation>
    </message>
    <message>
        <source>“{name}” has no group “{name2}”.</source>
        <translation>“{name}” no tiene el grupo “{name2}”.</translation>
    </message>
    <message>
        <source>This consent lacks: {name}.</source>
        <translation>A este consentimiento le falta: {name}.</translation>
    </message>
    <message>
        <source>The person did not say that a {name} is safe here.</source>
        <translation>La persona no dijo que esta vía ({name}) sea segura aquí.</translation>
    </message>
    <message>
        <source>Not said yet: {name}.</source>
        <translation>Aún sin decir: {name}.</translation>
    </message>
    <message>
        <source>Wellbeing is {name} to {name2}.</source>
        <translation>El bienestar va de {name} a {name2}.</translation>
    </message>
    <message>
        <source>Too early to give up: {name}.</source>
        <translation>Es pronto para desistir: {name}.</translation>
    </message>
    <message>
        <source>Follow-up hours lie between {name} and {name2}.</source>
        <translation>Las horas de seguimiento van de {name} a {name2}.</translation>
    </message>
    <message>
        <source>The time of {name} lies ahead.</source>
        <translation>La hora ({name}) está en el futuro.</translation>
    </message>
    <message>
        <source>The person {name}.</source>
        <translation>La persona: {name}.</translation>
    </message>
    <message>
        <source>“{name}” is kept for {name2} years at least.</source>
        <translation>“{name}” se conserva al menos {name2} años.</translation>
    </message>
    <message>
        <source>A safety flag ends within {name} days.</source>
        <translation>Una alerta de seguridad termina dentro de {name} días.</translation>
    </message>
    <message>
        <source>A {name} that is {name2} cannot become {name3}.</source>
        <translation>Esto ({name}) está en “{name2}” y no puede pasar a “{name3}”.</translation>
    </message>
    <message>
        <source>Possible now: {name}.</source>
        <translation>Posible ahora: {name}.</translation>
    </message>
    <message>
        <source>The person did not say that a {name} is safe.</source>
        <translation>La persona no dijo que esta vía ({name}) sea segura.</translation>
    </message>
    <message>
        <source>Nothing is saved while the screen shows what an officer may see.</source>
        <translation>No se guarda nada mientras la pantalla muestra lo que puede ver un agente.</translation>
    </message>
    <message>
        <source>F10 goes back to your own.</source>
        <translation>F10 vuelve a la suya.</translation>
    </message>
    <message>
        <source>The casebook is locked.</source>
        <translation>El cuaderno está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>Desbloquéelo primero.</translation>
    </message>
    <message>
        <source>Type one, such as “District 6 station”.</source>
        <translation>Escriba uno, como “Estación del Distrito 6”.</translation>
    </message>
    <message>
        <source>Type another name, such as “Eugene post”.</source>
        <translation>Escriba otro nombre, como “Puesto de Eugene”.</translation>
    </message>
    <message>
        <source>This is not a whole directory pack, so nothing was changed.</source>
        <translation>Esto no es un paquete de directorio completo, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from, or ask your agency for a new one.</source>
        <translation>Cópielo otra vez de donde vino, o pida uno nuevo a su agencia.</translation>
    </message>
    <message>
        <source>The signature of this pack is wrong: it was altered, so nothing was changed.</source>
        <translation>La firma de este paquete no es correcta: fue alterado, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Ask your agency for the pack again, and tell whoever looks after it.</source>
        <translation>Pida otra vez el paquete a su agencia, y avise a quien se ocupa de él.</translation>
    </message>
    <message>
        <source>The directory in this pack is not one that Navigator makes, so nothing was changed.</source>
        <translation>El directorio de este paquete no es de los que hace Navigator, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Tell whoever made the pack.</source>
        <translation>Avise a quien hizo el paquete.</translation>
    </message>
    <message>
        <source>This pack was made by a newer Navigator, so nothing was changed.</source>
        <translation>Este paquete lo hizo un Navigator más nuevo, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>This pack was made by an older Navigator, so nothing was changed.</source>
        <translation>Este paquete lo hizo un Navigator más antiguo, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Ask your agency for a new pack.</source>
        <translation>Pida a su agencia un paquete nuevo.</translation>
    </message>
    <message>
        <source>The words do not fit the key of this pack, so nothing was changed.</source>
        <translation>Las palabras no coinciden con la clave de este paquete, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Read them again from what your agency gave you; if they differ, the pack is not from there.</source>
        <translation>Léalas otra vez de lo que le dio su agencia; si son distintas, el paquete no es de ahí.</translation>
    </message>
    <message>
        <source>This pack is signed with a key that your agency&apos;s policy does not name, so nothing was changed.</source>
        <translation>Este paquete está firmado con una clave que la política de su agencia no nombra, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Ask your agency for a pack signed with its own key.</source>
        <translation>Pida a su agencia un paquete firmado con su propia clave.</translation>
    </message>
    <message>
        <source>Ask your agency for its newest pack.</source>
        <translation>Pida a su agencia su paquete más nuevo.</translation>
    </message>
    <message>
        <source>Check the path of the pack.</source>
        <translation>Revise la ruta del paquete.</translation>
    </message>
    <message>
        <source>This pack cannot be read to its end, so nothing was changed.</source>
        <translation>Este paquete no se puede leer hasta el final, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Copy it to this laptop first.</source>
        <translation>Cópielo primero a esta computadora.</translation>
    </message>
    <message>
        <source>The directory in this pack is invented, for training, so nothing was changed.</source>
        <translation>El directorio de este paquete es inventado, de práctica, así que no se cambió nada.</translation>
    </message>
    <message>
        <source>Ask your agency for its real directory.</source>
        <translation>Pida a su agencia su directorio real.</translation>
    </message>
    <message>
        <source>A name has letters, and up to {n} characters.</source>
        <translation>Un nombre tiene letras, y hasta {n} caracteres.</translation>
    </message>
    <message>
        <source>“{name}” is a place on the map already.</source>
        <translation>“{name}” ya es un lugar del mapa.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name} no se puede leer.</translation>
    </message>
    <message>
        <source>This pack is signed with a key that is not known here yet. Its words are: {name}. Nothing was changed.</source>
        <translation>Este paquete está firmado con una clave que aún no se conoce aquí. Sus palabras son: {name}. No se cambió nada.</translation>
    </message>
    <message>
        <source>This pack (number {n}) was rolled back: number {n2} was installed here already. Nothing was changed.</source>
        <translation>Este paquete (número {n}) es un retroceso: el número {n2} ya se instaló aquí. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>Explaining</name>
    <message>
        <source>its name is what you typed</source>
        <translation>su nombre es lo que usted escribió</translation>
    </message>
    <message>
        <source>its organization or place is called what you typed</source>
        <translation>su organización o lugar se llama como usted escribió</translation>
    </message>
    <message>
        <source>its name says it</source>
        <translation>su nombre lo dice</translation>
    </message>
    <message>
        <source>it meets this very need</source>
        <translation>responde a esta misma necesidad</translation>
    </message>
    <message>
        <source>it meets this need</source>
        <translation>responde a esta necesidad</translation>
    </message>
    <message>
        <source>it meets a need of this kind</source>
        <translation>responde a una necesidad de este tipo</translation>
    </message>
    <message>
        <source>its organization, or a need that may help as well, tells of it</source>
        <translation>su organización, o una necesidad que también puede ayudar, lo menciona</translation>
    </message>
    <message>
        <source>it meets a need that may help as well</source>
        <translation>responde a una necesidad que también puede ayudar</translation>
    </message>
    <message>
        <source>it meets a need that includes this one</source>
        <translation>responde a una necesidad que incluye esta</translation>
    </message>
    <message>
        <source>its description mentions it: ask whether it is offered</source>
        <translation>su descripción lo menciona: pregunte si se ofrece</translation>
    </message>
    <message>
        <source>Should take</source>
        <translation>Debería aceptar</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Preguntar antes</translation>
    </message>
    <message>
        <source>Rule says no</source>
        <translation>La regla dice que no</translation>
    </message>
    <message>
        <source>Should take now</source>
        <translation>Debería aceptar ahora</translation>
    </message>
    <message>
        <source>Ask first now</source>
        <translation>Ahora: preguntar antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>Hasta entonces</translation>
    </message>
    <message>
        <source>nothing of this answer is known to be open</source>
        <translation>no se sabe de nada abierto entre estos resultados</translation>
    </message>
    <message>
        <source>call 988, 911 or 211</source>
        <translation>llame al 988, 911 o 211</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Should take then</source>
        <translation>Entonces debería aceptar</translation>
    </message>
    <message>
        <source>Ask first then</source>
        <translation>Entonces: preguntar antes</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>{count} should take now</source>
        <translation>deberían aceptar ahora: {count}</translation>
    </message>
    <message>
        <source>{count} more open now, ask first</source>
        <translation>más abiertos ahora, preguntar antes: {count}</translation>
    </message>
    <message>
        <source>{count} more, closed then or hours unknown</source>
        <translation>más, entonces cerrados o con horario desconocido: {count}</translation>
    </message>
    <message>
        <source>Without “{wish}”: {more}</source>
        <translation>Sin “{wish}”: {more}</translation>
    </message>
    <message>
        <source>it has only part of what was typed</source>
        <translation>tiene solo una parte de lo que se escribió</translation>
    </message>
    <message>
        <source>it says nothing about one of the things asked for besides</source>
        <translation>no dice nada de una de las cosas que además se piden</translation>
    </message>
    <message>
        <source>it says nothing about {count} of the things asked for besides</source>
        <translation>no dice nada de {count} de las cosas que además se piden</translation>
    </message>
    <message>
        <source>other needs or words of it say so too</source>
        <translation>otras necesidades o palabras suyas también lo dicen</translation>
    </message>
    <message>
        <source>answers by phone, so distance does not count</source>
        <translation>contesta por teléfono, así que la distancia no cuenta</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>typed</source>
        <translation>escrito</translation>
    </message>
</context>
<context>
    <name>FactSegments</name>
    <message>
        <source>yrs</source>
        <translation>años</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamita</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Ruso</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierto ahora</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{fact}: not asked</source>
        <translation>{fact}: sin preguntar</translation>
    </message>
    <message>
        <source>{hours} hours ago</source>
        <translation>hace {hours} horas</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}: {value}</translation>
    </message>
    <message>
        <source>told by the words typed</source>
        <translation>lo dicen las palabras escritas</translation>
    </message>
    <message>
        <source>Y yes, N no, U not asked</source>
        <translation>Y sí, N no, U sin preguntar</translation>
    </message>
    <message>
        <source>digits for the hours since</source>
        <translation>cifras para las horas desde entonces</translation>
    </message>
    <message>
        <source>Digits for the number, U not asked</source>
        <translation>Cifras para el número, U sin preguntar</translation>
    </message>
    <message>
        <source>{choices}, U not asked</source>
        <translation>{choices}, U sin preguntar</translation>
    </message>
</context>
<context>
    <name>FactsPane</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear the facts</source>
        <translation>Borrar los datos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>A new person: clears the facts and the words</source>
        <translation>Otra persona: borra los datos y las palabras</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>blank = not asked</source>
        <translation>en blanco = sin preguntar</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Import a directory file</source>
        <translation>Importar un archivo de directorio</translation>
    </message>
    <message>
        <source>Directory files (*.zip *.json *.ndjson *.csv *.tsv *.xlsx *.xls *.ods)</source>
        <translation>Archivos de directorio (*.zip *.json *.ndjson *.csv *.tsv *.xlsx *.xls *.ods)</translation>
    </message>
    <message>
        <source>Signed packs (*.pack *.zip)</source>
        <translation>Paquetes firmados (*.pack *.zip)</translation>
    </message>
    <message>
        <source>Install a signed pack</source>
        <translation>Instalar un paquete firmado</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Import a directory file…</source>
        <translation>Importar un archivo de directorio…</translation>
    </message>
    <message>
        <source>Train with Linden County</source>
        <translation>Practicar con Linden County</translation>
    </message>
    <message>
        <source>Install a signed pack…</source>
        <translation>Instalar un paquete firmado…</translation>
    </message>
    <message>
        <source>Which places should Find know?</source>
        <translation>¿Qué lugares debe conocer Buscar?</translation>
    </message>
    <message>
        <source>Crisis and help lines are always here. Everything stays on this machine.</source>
        <translation>Las líneas de crisis y ayuda están siempre aquí. Todo se queda en esta máquina.</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Each can be changed at any time, in the menu. Next comes the casebook, if this laptop is to keep one.</source>
        <translation>Cada cosa se puede cambiar en cualquier momento, en el menú. Después viene el cuaderno, si esta computadora ha de llevar uno.</translation>
    </message>
    <message>
        <source>Your county’s list: an HSDS zip, JSON or CSV file. It is checked before anything changes.</source>
        <translation>La lista de su condado: un archivo HSDS zip, JSON o CSV. Se revisa antes de cambiar nada.</translation>
    </message>
    <message>
        <source>A whole directory from your agency, proved by its signature. It says whose it is before anything changes.</source>
        <translation>Un directorio completo de su agencia, comprobado por su firma. Dice de quién es antes de que cambie nada.</translation>
    </message>
    <message>
        <source>Invented places, people and numbers to learn with. Every screen says TRAINING.</source>
        <translation>Lugares, personas y números inventados para aprender. Cada pantalla dice PRÁCTICA.</translation>
    </message>
</context>
<context>
    <name>FoldedStrip</name>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
</context>
<context>
    <name>FollowUpTop</name>
    <message>
        <source>Mine</source>
        <translation>Míos</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximos</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuáles</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Sheet of the day…</source>
        <translation>Hoja del día…</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>A person without a name</source>
        <translation>Una persona sin nombre</translation>
    </message>
    <message>
        <source>No contact was given: meet in person, or through a provider.</source>
        <translation>No se dio ningún contacto: encuéntrense en persona, o por medio de un proveedor.</translation>
    </message>
    <message>
        <source>Next try: {window}, by {way}</source>
        <translation>Próximo intento: {window}, por {way}</translation>
    </message>
    <message>
        <source>Follow-ups of {day}</source>
        <translation>Seguimientos del {day}</translation>
    </message>
    <message>
        <source>Nothing of this list is overdue or due today.</source>
        <translation>Nada de esta lista está atrasado ni vence hoy.</translation>
    </message>
    <message>
        <source>No names, numbers or places stand here. Enter what came of it with its real time, then destroy this sheet.</source>
        <translation>Aquí no hay nombres, números ni lugares. Anote en el cuaderno qué pasó, con su hora real, y después destruya esta hoja.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Tried, at, result</source>
        <translation>Intentado, a las, resultado</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>Lugar habitual</translation>
    </message>
    <message>
        <source>Never: {ways}</source>
        <translation>Nunca: {ways}</translation>
    </message>
    <message>
        <source>Safe, as they said: {ways}</source>
        <translation>Seguro, según dijo la persona: {ways}</translation>
    </message>
    <message>
        <source>No way was said to be safe.</source>
        <translation>No se dijo que ninguna vía fuera segura.</translation>
    </message>
    <message>
        <source>Say you are: {name}</source>
        <translation>Preséntese como: {name}</translation>
    </message>
    <message>
        <source>May be said there: {words}</source>
        <translation>Allí se puede decir: {words}</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Overdue, {late}</source>
        <translation>Vencido, {late}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Vence hoy</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Safe now: {ways}</source>
        <translation>Seguro ahora: {ways}</translation>
    </message>
    <message>
        <source>No safe way is known here: number covered</source>
        <translation>Aquí no se sabe de una vía segura: número cubierto</translation>
    </message>
    <message>
        <source>Number covered: not before {at}</source>
        <translation>Número cubierto: no antes de {at}</translation>
    </message>
    <message>
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>buzón de voz</translation>
    </message>
    <message>
        <source>text</source>
        <translation>mensaje de texto</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>visita</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>carta</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>encuentro</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>proveedor</translation>
    </message>
    <message>
        <source>{overdue} overdue, {today} today, {next} next</source>
        <translation>vencidos: {overdue}, hoy: {today}, próximos: {next}</translation>
    </message>
    <message>
        <source>somebody else’s</source>
        <translation>de otra persona</translation>
    </message>
    <message>
        <source>nobody’s yet</source>
        <translation>aún de nadie</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>aún sin intentar</translation>
    </message>
    <message>
        <source>tried once</source>
        <translation>un intento</translation>
    </message>
    <message>
        <source>tried {n} times</source>
        <translation>{n} intentos</translation>
    </message>
    <message>
        <source>{hours} safe h</source>
        <translation>{hours} h seguras</translation>
    </message>
</context>
<context>
    <name>FollowUpsView</name>
    <message>
        <source>Nobody waits for a follow-up here.</source>
        <translation>Aquí nadie espera un seguimiento.</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>The follow-up that is read</source>
        <translation>El seguimiento que se lee</translation>
    </message>
    <message>
        <source>Enter shows how this person may be reached, and what was tried.</source>
        <translation>Enter muestra cómo se puede contactar a esta persona, y qué se intentó.</translation>
    </message>
</context>
<context>
    <name>FollowUpsViewModel</name>
    <message>
        <source>Given. What it is due by stays.</source>
        <translation>Asignado. El vencimiento no cambia.</translation>
    </message>
</context>
<context>
    <name>GiveSheet</name>
    <message>
        <source>Give the follow-up of {initials}</source>
        <translation>Asignar el seguimiento de {initials}</translation>
    </message>
    <message>
        <source>Nobody: the team’s</source>
        <translation>A nadie: del equipo</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>What it is due by stays. That it was given, by whom and when, stays in its history.</source>
        <translation>El vencimiento no cambia. Que se asignó, quién y cuándo, queda en su historial.</translation>
    </message>
</context>
<context>
    <name>HandOffsViewModel</name>
    <message>
        <source>Saved: the note for the next shift.</source>
        <translation>Guardado: la nota para el próximo turno.</translation>
    </message>
    <message>
        <source>Saved: you read the note.</source>
        <translation>Guardado: usted leyó la nota.</translation>
    </message>
</context>
<context>
    <name>Heard</name>
    <message>
        <source>Kept: {name}, {heard}.</source>
        <translation>Anotado: {name}, {heard}.</translation>
    </message>
    <message>
        <source>Reported to the editor: {name}. Find shows the old until somebody decided.</source>
        <translation>Se informó a quien edita el directorio: {name}. Buscar muestra lo anterior hasta que alguien decida.</translation>
    </message>
</context>
<context>
    <name>HeardSheet</name>
    <message>
        <source>Heard: {name}</source>
        <translation>Lo oído: {name}</translation>
    </message>
    <message>
        <source>What is free</source>
        <translation>Qué hay libre</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>10 or more</source>
        <translation>10 o más</translation>
    </message>
    <message>
        <source>How many exactly</source>
        <translation>Cuántos exactamente</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>It holds until the next opening, one night at most, and everybody on this laptop sees it.</source>
        <translation>Vale hasta la próxima apertura, una noche como máximo, y lo ve quien use esta computadora.</translation>
    </message>
</context>
<context>
    <name>HiddenStrip</name>
    <message>
        <source>why?</source>
        <translation>¿por qué?</translation>
    </message>
    <message>
        <source>{count} not shown:</source>
        <translation>{count} sin mostrar:</translation>
    </message>
    <message>
        <source>{count} not shown: why?</source>
        <translation>{count} sin mostrar: ¿por qué?</translation>
    </message>
    <message>
        <source>{count} more match: show them</source>
        <translation>{count} más coinciden: mostrarlos</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Hits</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open Find</source>
        <translation>Abrir Buscar</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Importando {file}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>The directory is in</source>
        <translation>El directorio está cargado</translation>
    </message>
    <message>
        <source>Nothing was changed: the directory in use is still the one from before.</source>
        <translation>No se cambió nada: el directorio en uso sigue siendo el de antes.</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>La importación se detuvo</translation>
    </message>
</context>
<context>
    <name>ImportViewModel</name>
    <message>
        <source>Opening the file</source>
        <translation>Abriendo el archivo</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Comparing with the directory in use</source>
        <translation>Comparando con el directorio en uso</translation>
    </message>
    <message>
        <source>Writing the new directory</source>
        <translation>Escribiendo el directorio nuevo</translation>
    </message>
    <message>
        <source>rows seen</source>
        <translation>filas vistas</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importadas</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionadas</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazadas</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitidas</translation>
    </message>
    <message>
        <source>services</source>
        <translation>servicios</translation>
    </message>
    <message>
        <source>organizations</source>
        <translation>organizaciones</translation>
    </message>
    <message>
        <source>locations</source>
        <translation>ubicaciones</translation>
    </message>
    <message>
        <source>services at places</source>
        <translation>servicios en lugares</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirados</translation>
    </message>
    <message>
        <source>{step}: {rows} rows</source>
        <translation>{step}: {rows} filas</translation>
    </message>
    <message>
        <source>The counts do not balance: tell whoever keeps this program, and do not rely on this directory.</source>
        <translation>Las cuentas no cuadran: avise a quien mantiene este programa, y no confíe en este directorio.</translation>
    </message>
    <message>
        <source>{rows} rows seen, each accounted for, no problem found.</source>
        <translation>{rows} filas vistas, todas contabilizadas, sin problemas.</translation>
    </message>
    <message>
        <source>{rows} rows seen, each accounted for. {problems} problems are listed below; no row was dropped silently.</source>
        <translation>{rows} filas vistas, todas contabilizadas. Abajo hay {problems} problemas; ninguna fila se descartó en silencio.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>fila</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Letters and Space act only while the list or the detail has the focus.</source>
        <translation>Las letras y Espacio solo actúan mientras la lista o el detalle tiene el foco.</translation>
    </message>
</context>
<context>
    <name>LinesStrip</name>
    <message>
        <source>All {count}</source>
        <translation>Todas: {count}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>All {count} lines</source>
        <translation>Todas las {count} líneas</translation>
    </message>
</context>
<context>
    <name>LinesViewModel</name>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>In this state</source>
        <translation>En este estado</translation>
    </message>
    <message>
        <source>Nationwide</source>
        <translation>En todo el país</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>confirm before you rely on them</source>
        <translation>confirme antes de confiar en ellas</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>emergencias</translation>
    </message>
    <message>
        <source>state line</source>
        <translation>línea estatal</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Under 12</source>
        <translation>Menos de 12</translation>
    </message>
    <message>
        <source>12 to 17</source>
        <translation>12 a 17</translation>
    </message>
    <message>
        <source>18 to 24</source>
        <translation>18 a 24</translation>
    </message>
    <message>
        <source>25 to 44</source>
        <translation>25 a 44</translation>
    </message>
    <message>
        <source>45 to 64</source>
        <translation>45 a 64</translation>
    </message>
    <message>
        <source>65 and over</source>
        <translation>65 o más</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Visita a domicilio</translation>
    </message>
    <message>
        <source>On the street</source>
        <translation>En la calle</translation>
    </message>
    <message>
        <source>At a shelter</source>
        <translation>En un albergue</translation>
    </message>
    <message>
        <source>Call to the provider</source>
        <translation>Llamada al proveedor</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Contacto logrado</translation>
    </message>
    <message>
        <source>Safe message left</source>
        <translation>Mensaje seguro dejado</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Se mudó</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>Bajo custodia</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>En el hospital</translation>
    </message>
    <message>
        <source>The provider confirmed</source>
        <translation>Lo confirmó el proveedor</translation>
    </message>
    <message>
        <source>Broken off: unsafe</source>
        <translation>Interrumpido: no era seguro</translation>
    </message>
    <message>
        <source>The person asked for it</source>
        <translation>La persona lo pidió</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>Anotado dos veces</translation>
    </message>
    <message>
        <source>Another agency follows up</source>
        <translation>Otra agencia hace el seguimiento</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Fallecimiento</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Anotado por error</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Will not go there</source>
        <translation>No quiere ir allí</translation>
    </message>
    <message>
        <source>Banned there</source>
        <translation>Tiene prohibida la entrada</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>The person alone</source>
        <translation>La persona sola</translation>
    </message>
    <message>
        <source>A parent or guardian</source>
        <translation>Padre, madre o tutela</translation>
    </message>
    <message>
        <source>The person and a parent</source>
        <translation>La persona y su padre o madre</translation>
    </message>
    <message>
        <source>A court or agency</source>
        <translation>Un tribunal o una agencia</translation>
    </message>
    <message>
        <source>None needed: information only</source>
        <translation>No hace falta: solo información</translation>
    </message>
    <message>
        <source>May be contacted, said aloud</source>
        <translation>Se puede contactar, dicho en voz alta</translation>
    </message>
    <message>
        <source>Release of information</source>
        <translation>Autorización para dar información</translation>
    </message>
    <message>
        <source>Part 2, one disclosure</source>
        <translation>Part 2, una divulgación</translation>
    </message>
    <message>
        <source>Part 2, treatment, payment, operations</source>
        <translation>Part 2, tratamiento, pago, operaciones</translation>
    </message>
    <message>
        <source>Part 2, legal proceedings, stands alone</source>
        <translation>Part 2, procedimientos legales, va aparte</translation>
    </message>
    <message>
        <source>Release of a victim service</source>
        <translation>Autorización de un servicio para víctimas</translation>
    </message>
    <message>
        <source>Crisis response</source>
        <translation>Respuesta a crisis</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Alcance en la calle</translation>
    </message>
    <message>
        <source>Case management</source>
        <translation>Manejo de casos</translation>
    </message>
    <message>
        <source>Transport only</source>
        <translation>Solo transporte</translation>
    </message>
    <message>
        <source>Consultation by phone</source>
        <translation>Consulta por teléfono</translation>
    </message>
    <message>
        <source>Resource only, no person</source>
        <translation>Solo recursos, sin persona</translation>
    </message>
    <message>
        <source>Will take</source>
        <translation>Aceptará</translation>
    </message>
    <message>
        <source>Under conditions</source>
        <translation>Con condiciones</translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Nadie contestó</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>No se llamó</translation>
    </message>
    <message>
        <source>A consent</source>
        <translation>Un consentimiento</translation>
    </message>
    <message>
        <source>Medical emergency (2.51)</source>
        <translation>Emergencia médica (2.51)</translation>
    </message>
    <message>
        <source>Report of child abuse</source>
        <translation>Informe de maltrato infantil</translation>
    </message>
    <message>
        <source>Court order</source>
        <translation>Orden judicial</translation>
    </message>
    <message>
        <source>None needed: it does not say who</source>
        <translation>No hace falta: no dice quién es</translation>
    </message>
    <message>
        <source>Nobody&apos;s word</source>
        <translation>La palabra de nadie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Derivación</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Care coordination</source>
        <translation>Coordinación de la atención</translation>
    </message>
    <message>
        <source>Legal proceedings</source>
        <translation>Procedimientos legales</translation>
    </message>
    <message>
        <source>Resolved on scene</source>
        <translation>Resuelto en el lugar</translation>
    </message>
    <message>
        <source>Stays, with a safety plan</source>
        <translation>Se queda, con un plan de seguridad</translation>
    </message>
    <message>
        <source>With family</source>
        <translation>Con su familia</translation>
    </message>
    <message>
        <source>Referral only</source>
        <translation>Solo derivación</translation>
    </message>
    <message>
        <source>To a crisis center, voluntary</source>
        <translation>A un centro de crisis, voluntario</translation>
    </message>
    <message>
        <source>To an emergency department, voluntary</source>
        <translation>A un servicio de urgencias, voluntario</translation>
    </message>
    <message>
        <source>To detox or sobering</source>
        <translation>A desintoxicación o centro de sobriedad</translation>
    </message>
    <message>
        <source>To a shelter</source>
        <translation>A un albergue</translation>
    </message>
    <message>
        <source>To another place</source>
        <translation>A otro lugar</translation>
    </message>
    <message>
        <source>Involuntary hold</source>
        <translation>Retención involuntaria</translation>
    </message>
    <message>
        <source>By EMS, medical</source>
        <translation>En ambulancia, por motivo médico</translation>
    </message>
    <message>
        <source>Arrest</source>
        <translation>Arresto</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Citación</translation>
    </message>
    <message>
        <source>Refused everything</source>
        <translation>Lo rechazó todo</translation>
    </message>
    <message>
        <source>Gone on arrival</source>
        <translation>Ya no estaba al llegar</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Handed to another team</source>
        <translation>Pasó a otro equipo</translation>
    </message>
    <message>
        <source>The officer said so</source>
        <translation>Lo dijo el agente o la agente</translation>
    </message>
    <message>
        <source>The clinician&apos;s judgment</source>
        <translation>Criterio del personal clínico</translation>
    </message>
    <message>
        <source>Emergency department</source>
        <translation>Servicio de urgencias</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>Ambulancia</translation>
    </message>
    <message>
        <source>Nothing of these</source>
        <translation>Nada de esto</translation>
    </message>
    <message>
        <source>Seen first-hand</source>
        <translation>Visto de primera mano</translation>
    </message>
    <message>
        <source>Told by somebody</source>
        <translation>Dicho por alguien</translation>
    </message>
    <message>
        <source>Safety contact</source>
        <translation>Contacto de seguridad</translation>
    </message>
    <message>
        <source>Check-in after a crisis</source>
        <translation>Contacto después de una crisis</translation>
    </message>
    <message>
        <source>Check-in after an overdose</source>
        <translation>Contacto después de una sobredosis</translation>
    </message>
    <message>
        <source>Did the referral connect?</source>
        <translation>¿Se concretó la derivación?</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Appointment kept?</source>
        <translation>¿Acudió a la cita?</translation>
    </message>
    <message>
        <source>Youth mobile response</source>
        <translation>Respuesta móvil para jóvenes</translation>
    </message>
    <message>
        <source>After leaving hospital</source>
        <translation>Después de salir del hospital</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Unable to reach</source>
        <translation>No se logró contactar</translation>
    </message>
    <message>
        <source>Verbal</source>
        <translation>Verbal</translation>
    </message>
    <message>
        <source>Hands on</source>
        <translation>Uso de las manos</translation>
    </message>
    <message>
        <source>Less lethal</source>
        <translation>Menos letal</translation>
    </message>
    <message>
        <source>Own home</source>
        <translation>Vivienda propia</translation>
    </message>
    <message>
        <source>With family or friends</source>
        <translation>Con familia o amistades</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>Albergue</translation>
    </message>
    <message>
        <source>Outside or in a vehicle</source>
        <translation>A la intemperie o en un vehículo</translation>
    </message>
    <message>
        <source>Hospital, jail or other institution</source>
        <translation>Hospital, cárcel u otra institución</translation>
    </message>
    <message>
        <source>Housing program</source>
        <translation>Programa de vivienda</translation>
    </message>
    <message>
        <source>Would not say</source>
        <translation>No quiso decirlo</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Informado</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>La persona</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Medicaid</source>
        <translation>Medicaid</translation>
    </message>
    <message>
        <source>Medicare</source>
        <translation>Medicare</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privado</translation>
    </message>
    <message>
        <source>VA or Tricare</source>
        <translation>VA o Tricare</translation>
    </message>
    <message>
        <source>De-escalation</source>
        <translation>Desescalada</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>Plan de seguridad</translation>
    </message>
    <message>
        <source>Lethal means counselling</source>
        <translation>Orientación sobre medios letales</translation>
    </message>
    <message>
        <source>Naloxone given</source>
        <translation>Se administró naloxona</translation>
    </message>
    <message>
        <source>Naloxone left behind</source>
        <translation>Se dejó naloxona</translation>
    </message>
    <message>
        <source>Help with medicine</source>
        <translation>Ayuda con medicamentos</translation>
    </message>
    <message>
        <source>Basic needs given</source>
        <translation>Se cubrieron necesidades básicas</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Family supported</source>
        <translation>Apoyo a la familia</translation>
    </message>
    <message>
        <source>Help with benefits</source>
        <translation>Ayuda con beneficios</translation>
    </message>
    <message>
        <source>Warm handoff</source>
        <translation>Entrega en persona</translation>
    </message>
    <message>
        <source>Information only</source>
        <translation>Solo información</translation>
    </message>
    <message>
        <source>Child abuse or neglect</source>
        <translation>Maltrato o negligencia infantil</translation>
    </message>
    <message>
        <source>Abuse of an adult at risk</source>
        <translation>Maltrato de una persona adulta en riesgo</translation>
    </message>
    <message>
        <source>Duty to warn or protect</source>
        <translation>Deber de advertir o proteger</translation>
    </message>
    <message>
        <source>Care of the person now</source>
        <translation>Atención de la persona ahora</translation>
    </message>
    <message>
        <source>Hand-off to another team</source>
        <translation>Relevo a otro equipo</translation>
    </message>
    <message>
        <source>Review by a supervisor</source>
        <translation>Revisión por supervisión</translation>
    </message>
    <message>
        <source>Correction of the record</source>
        <translation>Corrección del registro</translation>
    </message>
    <message>
        <source>Transfer from 988</source>
        <translation>Transferencia del 988</translation>
    </message>
    <message>
        <source>Crisis line</source>
        <translation>Línea de crisis</translation>
    </message>
    <message>
        <source>Asked for by an officer</source>
        <translation>Lo pidió la policía</translation>
    </message>
    <message>
        <source>Asked for by EMS or fire</source>
        <translation>Lo pidieron EMS o bomberos</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Jail</source>
        <translation>Cárcel</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>The person or family</source>
        <translation>La persona o su familia</translation>
    </message>
    <message>
        <source>Outreach of our own</source>
        <translation>Alcance propio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Domicilio</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Encampment</source>
        <translation>Campamento</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Negocio</translation>
    </message>
    <message>
        <source>Care facility</source>
        <translation>Centro de atención</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Vehículo</translation>
    </message>
    <message>
        <source>Thoughts of suicide</source>
        <translation>Pensamientos de suicidio</translation>
    </message>
    <message>
        <source>Suicide attempt</source>
        <translation>Intento de suicidio</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>Autolesión</translation>
    </message>
    <message>
        <source>Harm to others</source>
        <translation>Daño a otras personas</translation>
    </message>
    <message>
        <source>Psychosis</source>
        <translation>Psicosis</translation>
    </message>
    <message>
        <source>Mood or anxiety</source>
        <translation>Estado de ánimo o ansiedad</translation>
    </message>
    <message>
        <source>Intoxication</source>
        <translation>Intoxicación</translation>
    </message>
    <message>
        <source>Overdose</source>
        <translation>Sobredosis</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Abstinencia</translation>
    </message>
    <message>
        <source>Without housing</source>
        <translation>Sin vivienda</translation>
    </message>
    <message>
        <source>Basic needs</source>
        <translation>Necesidades básicas</translation>
    </message>
    <message>
        <source>Family conflict</source>
        <translation>Conflicto familiar</translation>
    </message>
    <message>
        <source>Domestic violence</source>
        <translation>Violencia doméstica</translation>
    </message>
    <message>
        <source>Welfare check</source>
        <translation>Verificación de bienestar</translation>
    </message>
    <message>
        <source>Dementia or memory</source>
        <translation>Demencia o memoria</translation>
    </message>
    <message>
        <source>Developmental disability or autism</source>
        <translation>Discapacidad del desarrollo o autismo</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Motivo médico</translation>
    </message>
    <message>
        <source>Behaviour of a young person</source>
        <translation>Conducta de una persona joven</translation>
    </message>
    <message>
        <source>Grief</source>
        <translation>Duelo</translation>
    </message>
    <message>
        <source>Trespass or disorder</source>
        <translation>Intrusión o desorden</translation>
    </message>
    <message>
        <source>No bed</source>
        <translation>Sin cama</translation>
    </message>
    <message>
        <source>No ID</source>
        <translation>Sin identificación</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro médico</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Closed at that hour</source>
        <translation>Cerrado a esa hora</translation>
    </message>
    <message>
        <source>The directory was wrong</source>
        <translation>El directorio estaba equivocado</translation>
    </message>
    <message>
        <source>Sobriety rule</source>
        <translation>Regla de sobriedad</translation>
    </message>
    <message>
        <source>Rule on criminal history</source>
        <translation>Regla sobre antecedentes penales</translation>
    </message>
    <message>
        <source>Rule on sex offences</source>
        <translation>Regla sobre delitos sexuales</translation>
    </message>
    <message>
        <source>Pet</source>
        <translation>Mascota</translation>
    </message>
    <message>
        <source>Partner or family</source>
        <translation>Pareja o familia</translation>
    </message>
    <message>
        <source>Gender or age</source>
        <translation>Género o edad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Access with a disability</source>
        <translation>Acceso con una discapacidad</translation>
    </message>
    <message>
        <source>Fear because of immigration</source>
        <translation>Temor por la situación migratoria</translation>
    </message>
    <message>
        <source>Ban because of behaviour</source>
        <translation>Prohibición por conducta</translation>
    </message>
    <message>
        <source>Child care</source>
        <translation>Cuidado infantil</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Sin teléfono</translation>
    </message>
    <message>
        <source>Information given</source>
        <translation>Se dio información</translation>
    </message>
    <message>
        <source>The person calls</source>
        <translation>La persona llama</translation>
    </message>
    <message>
        <source>Called together</source>
        <translation>Se llamó en conjunto</translation>
    </message>
    <message>
        <source>Warm handoff in person</source>
        <translation>Entrega en persona (acompañada)</translation>
    </message>
    <message>
        <source>Electronic referral</source>
        <translation>Derivación electrónica</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Walk in</source>
        <translation>Sin cita</translation>
    </message>
    <message>
        <source>Got help</source>
        <translation>Recibió ayuda</translation>
    </message>
    <message>
        <source>Got part of the help</source>
        <translation>Recibió parte de la ayuda</translation>
    </message>
    <message>
        <source>Came to the first appointment</source>
        <translation>Acudió a la primera cita</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No acudió</translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation>No cumple los requisitos</translation>
    </message>
    <message>
        <source>No capacity</source>
        <translation>Sin capacidad</translation>
    </message>
    <message>
        <source>Provider could not be reached</source>
        <translation>No se logró contactar al proveedor</translation>
    </message>
    <message>
        <source>The provider refused</source>
        <translation>El proveedor rechazó</translation>
    </message>
    <message>
        <source>The person no longer wants it</source>
        <translation>La persona ya no lo quiere</translation>
    </message>
    <message>
        <source>The person could not be reached</source>
        <translation>No se logró contactar a la persona</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Se mudó a otro lugar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecida</translation>
    </message>
    <message>
        <source>The person declined</source>
        <translation>La persona no aceptó</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Dada</translation>
    </message>
    <message>
        <source>Provider contacted</source>
        <translation>Proveedor contactado</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>On a waitlist</source>
        <translation>En lista de espera</translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation>Cita acordada</translation>
    </message>
    <message>
        <source>Referred elsewhere</source>
        <translation>Derivación a otro lugar</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Too few staff</source>
        <translation>Falta de personal</translation>
    </message>
    <message>
        <source>Outside the area served</source>
        <translation>Fuera de la zona atendida</translation>
    </message>
    <message>
        <source>No medical clearance</source>
        <translation>Sin autorización médica</translation>
    </message>
    <message>
        <source>Needs more care than given there</source>
        <translation>Necesita más atención de la que se da allí</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Conducta</translation>
    </message>
    <message>
        <source>Sobriety</source>
        <translation>Sobriedad</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>No se dio motivo</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Padre o madre</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Tutela</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Pareja</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Hijo o hija</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>Hermano o hermana</translation>
    </message>
    <message>
        <source>Other relative</source>
        <translation>Otro familiar</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>Amistad</translation>
    </message>
    <message>
        <source>Neighbor</source>
        <translation>Vecino o vecina</translation>
    </message>
    <message>
        <source>Desk of a shelter</source>
        <translation>Recepción de un albergue</translation>
    </message>
    <message>
        <source>Case manager elsewhere</source>
        <translation>Manejo de casos en otro lugar</translation>
    </message>
    <message>
        <source>A weapon was present</source>
        <translation>Había un arma</translation>
    </message>
    <message>
        <source>Violence before</source>
        <translation>Violencia anterior</translation>
    </message>
    <message>
        <source>Dogs</source>
        <translation>Perros</translation>
    </message>
    <message>
        <source>Biohazard</source>
        <translation>Riesgo biológico</translation>
    </message>
    <message>
        <source>Infection precautions</source>
        <translation>Precauciones por infección</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>Ninguno conocido</translation>
    </message>
    <message>
        <source>Police and clinician</source>
        <translation>Policía y profesional clínico</translation>
    </message>
    <message>
        <source>Fire and clinician</source>
        <translation>Bomberos y profesional clínico</translation>
    </message>
    <message>
        <source>EMS and clinician</source>
        <translation>EMS y profesional clínico</translation>
    </message>
    <message>
        <source>Clinician and peer</source>
        <translation>Profesional clínico y par</translation>
    </message>
    <message>
        <source>Clinician only</source>
        <translation>Solo profesional clínico</translation>
    </message>
    <message>
        <source>Peer only</source>
        <translation>Solo par</translation>
    </message>
    <message>
        <source>Police only</source>
        <translation>Solo policía</translation>
    </message>
    <message>
        <source>Nothing about the person</source>
        <translation>Nada sobre la persona</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Qué se necesita</translation>
    </message>
    <message>
        <source>How to reach the person</source>
        <translation>Cómo contactar a la persona</translation>
    </message>
    <message>
        <source>Where the person is</source>
        <translation>Dónde está la persona</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Substance use treatment</source>
        <translation>Tratamiento por uso de sustancias</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>Por error</translation>
    </message>
    <message>
        <source>Unknown organization</source>
        <translation>Organización desconocida</translation>
    </message>
    <message>
        <source>Unknown service</source>
        <translation>Servicio desconocido</translation>
    </message>
    <message>
        <source>Unknown location</source>
        <translation>Ubicación desconocida</translation>
    </message>
    <message>
        <source>Unknown reference</source>
        <translation>Referencia desconocida</translation>
    </message>
    <message>
        <source>Bad phone</source>
        <translation>Teléfono no válido</translation>
    </message>
    <message>
        <source>Bad coordinate</source>
        <translation>Coordenada no válida</translation>
    </message>
    <message>
        <source>Bad zip</source>
        <translation>ZIP no válido</translation>
    </message>
    <message>
        <source>Bad hours</source>
        <translation>Horario no entendido</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Duplicate id</source>
        <translation>Identificador repetido</translation>
    </message>
    <message>
        <source>Confidential stripped</source>
        <translation>Se quitó lo confidencial</translation>
    </message>
    <message>
        <source>Empty row</source>
        <translation>Fila vacía</translation>
    </message>
    <message>
        <source>Not parsed</source>
        <translation>No se entendió</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Reparado</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Returned</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>Por error</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Sellado</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>sin elegir</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>We did</source>
        <translation>Hicimos</translation>
    </message>
    <message>
        <source>Ended as</source>
        <translation>Terminó en</translation>
    </message>
    <message>
        <source>Without us</source>
        <translation>Sin el equipo</translation>
    </message>
    <message>
        <source>Not yet: {what}</source>
        <translation>Aún no: {what}</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>No falta nada.</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Derivaciones</translation>
    </message>
    <message>
        <source>Notes, sealed</source>
        <translation>Notas, selladas</translation>
    </message>
    <message>
        <source>Note, {time}: {words}</source>
        <translation>Nota, {time}: {words}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>{what}. {told}. Ends {day}.</source>
        <translation>{what}. {told}. Termina el {day}.</translation>
    </message>
    <message>
        <source>Waits for a signature.</source>
        <translation>Espera una firma.</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Firmado.</translation>
    </message>
    <message>
        <source>Sent back to you.</source>
        <translation>Se le devolvió a usted.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Would not say</source>
        <translation>No quiso decirlo</translation>
    </message>
    <message>
        <source>Before: {words} (changed: {why})</source>
        <translation>Antes: {words} (cambiado: {why})</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Llegó por</translation>
    </message>
    <message>
        <source>Case no.</source>
        <translation>Caso n.º</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Lesiones</translation>
    </message>
    <message>
        <source>came in {start}, dispatched {dispatched}, on scene {scene}, end {end}</source>
        <translation>entró {start}, despachado {dispatched}, en el lugar {scene}, fin {end}</translation>
    </message>
    <message>
        <source>no end yet</source>
        <translation>aún sin fin</translation>
    </message>
    <message>
        <source>nothing entered</source>
        <translation>nada anotado</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>nada escrito</translation>
    </message>
    <message>
        <source>Choose a place and press R: the referral belongs to this encounter.</source>
        <translation>Elija un lugar y pulse R: la derivación pertenece a este encuentro.</translation>
    </message>
</context>
<context>
    <name>LogAnswers</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Llegó por</translation>
    </message>
    <message>
        <source>Who went</source>
        <translation>Quién fue</translation>
    </message>
    <message>
        <source>Case no. of dispatch</source>
        <translation>N.º de caso de despacho</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Beat or ZIP, no address</source>
        <translation>Sector o ZIP, sin dirección</translation>
    </message>
    <message>
        <source>Name, if they said one</source>
        <translation>Nombre, si lo dijo</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Nobody could name them</source>
        <translation>Nadie pudo nombrarla</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>We did</source>
        <translation>Hicimos</translation>
    </message>
    <message>
        <source>Ended as</source>
        <translation>Terminó en</translation>
    </message>
    <message>
        <source>Without us</source>
        <translation>Sin el equipo</translation>
    </message>
    <message>
        <source>Was it avoided</source>
        <translation>¿Se evitó?</translation>
    </message>
    <message>
        <source>Basis of that</source>
        <translation>En qué se basa</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Lesiones</translation>
    </message>
    <message>
        <source>Sealed: for whoever may read notes, never an officer</source>
        <translation>Sellada: solo quien puede leer notas, nunca un oficial</translation>
    </message>
</context>
<context>
    <name>LogFoot</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Finish encounter</source>
        <translation>Terminar encuentro</translation>
    </message>
    <message>
        <source>Ctrl Shift Enter</source>
        <translation>Ctrl Shift Enter</translation>
    </message>
    <message>
        <source>Add referral</source>
        <translation>Añadir derivación</translation>
    </message>
    <message>
        <source>Ctrl R</source>
        <translation>Ctrl R</translation>
    </message>
</context>
<context>
    <name>LogFormView</name>
    <message>
        <source>Throw draft away</source>
        <translation>Desechar borrador</translation>
    </message>
    <message>
        <source>Throw away? Press again</source>
        <translation>¿Desechar? Pulse otra vez</translation>
    </message>
    <message>
        <source>Not saved. {why} What you typed is kept.</source>
        <translation>No se guardó. {why} Lo que escribió se conserva.</translation>
    </message>
    <message>
        <source>Kept by: {agency} (custodian of this record).</source>
        <translation>Lo guarda: {agency} (responsable de este registro).</translation>
    </message>
    <message>
        <source>Draft kept, encrypted.</source>
        <translation>Borrador conservado, cifrado.</translation>
    </message>
    <message>
        <source>Draft.</source>
        <translation>Borrador.</translation>
    </message>
</context>
<context>
    <name>LogHead</name>
    <message>
        <source>As an officer sees it</source>
        <translation>Como lo ve un agente</translation>
    </message>
    <message>
        <source>F10</source>
        <translation>F10</translation>
    </message>
    <message>
        <source>Resource only</source>
        <translation>Solo recursos</translation>
    </message>
    <message>
        <source>Ctrl Shift R</source>
        <translation>Ctrl Shift R</translation>
    </message>
    <message>
        <source>New encounter</source>
        <translation>Encuentro nuevo</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>1 note to read</source>
        <translation>1 nota por leer</translation>
    </message>
    <message>
        <source>{count} notes to read</source>
        <translation>{count} notas por leer</translation>
    </message>
</context>
<context>
    <name>LogLines</name>
    <message>
        <source>The person of the referral</source>
        <translation>La persona de la derivación</translation>
    </message>
    <message>
        <source>Empty: not said yet</source>
        <translation>En blanco: aún no lo dijo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Safety, seen</source>
        <translation>Seguridad, visto</translation>
    </message>
    <message>
        <source>We did</source>
        <translation>Hicimos</translation>
    </message>
    <message>
        <source>Ended as</source>
        <translation>Terminó en</translation>
    </message>
    <message>
        <source>Without us</source>
        <translation>Sin el equipo</translation>
    </message>
    <message>
        <source>Force, injury</source>
        <translation>Fuerza, lesiones</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>LogNotes</name>
    <message>
        <source>No note waits to be read.</source>
        <translation>No hay notas por leer.</translation>
    </message>
    <message>
        <source>What the next shift must know</source>
        <translation>Lo que el próximo turno debe saber</translation>
    </message>
    <message>
        <source>To unit</source>
        <translation>A la unidad</translation>
    </message>
    <message>
        <source>our own</source>
        <translation>la propia</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Añadir la nota</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>The note is empty. Write what the next shift must know.</source>
        <translation>La nota está vacía. Escriba lo que el próximo turno debe saber.</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>Relevo</translation>
    </message>
    <message>
        <source>No places where a person stays, no doses: whoever may read the unit’s records reads this; officers do not. Each note is ticked as read.</source>
        <translation>Ningún lugar donde se queda una persona, ninguna dosis: esto lo lee quien puede leer los registros de la unidad; los oficiales no. Cada nota se marca como leída.</translation>
    </message>
    <message>
        <source>Draft kept, encrypted.</source>
        <translation>Borrador conservado, cifrado.</translation>
    </message>
    <message>
        <source>From {unit}, {at}</source>
        <translation>De {unit}, {at}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leída</translation>
    </message>
    <message>
        <source>Read: the note {head}</source>
        <translation>Leída: la nota {head}</translation>
    </message>
    <message>
        <source>Not saved. {why} What you typed is kept.</source>
        <translation>No se guardó. {why} Lo que escribió se conserva.</translation>
    </message>
</context>
<context>
    <name>LogRecordView</name>
    <message>
        <source>Sent back: {reason}</source>
        <translation>Devuelto: {reason}</translation>
    </message>
    <message>
        <source>{words} (amended)</source>
        <translation>{words} (enmendado)</translation>
    </message>
    <message>
        <source>Some of it is sealed to your role.</source>
        <translation>Una parte está sellada para su función.</translation>
    </message>
    <message>
        <source>Safety, seen</source>
        <translation>Seguridad, visto</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Your encounters of today</source>
        <translation>Sus encuentros de hoy</translation>
    </message>
    <message>
        <source>Nothing is written while an officer looks on. F10 goes back.</source>
        <translation>No se escribe nada mientras mira un agente. F10 vuelve.</translation>
    </message>
    <message>
        <source>Not saved. {why}</source>
        <translation>No se guardó. {why}</translation>
    </message>
    <message>
        <source>No encounters today: Ctrl+N begins one.</source>
        <translation>Hoy no hay encuentros: Ctrl+N empieza uno.</translation>
    </message>
</context>
<context>
    <name>LogViewModel</name>
    <message>
        <source>Saved: the encounter is finished.</source>
        <translation>Guardado: el encuentro está terminado.</translation>
    </message>
    <message>
        <source>Saved: the encounter.</source>
        <translation>Guardado: el encuentro.</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>At a desk</source>
        <translation>En un escritorio</translation>
    </message>
    <message>
        <source>In a vehicle</source>
        <translation>En un vehículo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Act by themselves</source>
        <translation>Actúan por sí solas</translation>
    </message>
    <message>
        <source>Only with Ctrl</source>
        <translation>Solo con Ctrl</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Se usa</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Letters (R, C, P ...)</source>
        <translation>Letras (R, C, P ...)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Co-Response Navigator</source>
        <translation>Co-Response Navigator</translation>
    </message>
    <message>
        <source>Wait: a directory is coming in.</source>
        <translation>Espere: está entrando un directorio.</translation>
    </message>
</context>
<context>
    <name>MakeCasebook</name>
    <message>
        <source>Referrals and follow-ups are kept on this laptop alone, encrypted. Whoever sets it up is its first supervisor, who then adds the accounts of the team. Find works without it.</source>
        <translation>Las derivaciones y los seguimientos se guardan solo en esta computadora, cifrados. Quien lo prepara es la primera persona de supervisión, que después añade las cuentas del equipo. Buscar funciona sin él.</translation>
    </message>
    <message>
        <source>Agency, whose records these are</source>
        <translation>Agencia a la que pertenecen los registros</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Your sign-in name</source>
        <translation>Su nombre de acceso</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>A few words that only you would say; ten characters at least</source>
        <translation>Unas palabras que solo usted diría; diez caracteres al menos</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>La frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>Say the agency, the team and your name.</source>
        <translation>Indique la agencia, el equipo y su nombre.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>Las dos frases no son iguales. Escriba ambas otra vez.</translation>
    </message>
</context>
<context>
    <name>MakingPart</name>
    <message>
        <source>Set up the casebook of this laptop</source>
        <translation>Preparar el cuaderno de esta computadora</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Crearlo</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} lugares</translation>
    </message>
    <message>
        <source>{count}. Selected: {marker}</source>
        <translation>{count}. Seleccionado: {marker}</translation>
    </message>
    <message>
        <source>N and Shift+N walk through the hits, Enter opens one, arrows move the map, plus and minus zoom, 0 shows all, O counts distances from the middle</source>
        <translation>N y Shift+N recorren los resultados, Enter abre uno, las flechas mueven el mapa, más y menos acercan y alejan, 0 muestra todo, O cuenta las distancias desde el centro</translation>
    </message>
</context>
<context>
    <name>MapHere</name>
    <message>
        <source>Count from here</source>
        <translation>Contar desde aquí</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>should take</source>
        <translation>debería aceptar</translation>
    </message>
    <message>
        <source>ask first</source>
        <translation>preguntar antes</translation>
    </message>
    <message>
        <source>later</source>
        <translation>más tarde</translation>
    </message>
    <message>
        <source>rule says no</source>
        <translation>la regla dice que no</translation>
    </message>
    <message>
        <source>hit, its number in the list</source>
        <translation>resultado, su número en la lista</translation>
    </message>
    <message>
        <source>~ only the ZIP or the town is known</source>
        <translation>~ solo se conoce el ZIP o la ciudad</translation>
    </message>
    <message>
        <source>confidential places are never drawn</source>
        <translation>los lugares confidenciales nunca se dibujan</translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Show all within reach</source>
        <translation>Mostrar todo lo que está al alcance</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>offline, straight lines</source>
        <translation>sin conexión, en línea recta</translation>
    </message>
</context>
<context>
    <name>MapScale</name>
    <message>
        <source>{miles} mi</source>
        <translation>{miles} mi</translation>
    </message>
</context>
<context>
    <name>MapViewModel</name>
    <message>
        <source>Type what is needed: the hits stand here by place.</source>
        <translation>Escriba qué se necesita: los resultados aparecen aquí por lugar.</translation>
    </message>
    <message>
        <source>None of the hits has a place to draw. The list has them.</source>
        <translation>Ningún resultado tiene un lugar que dibujar. Están en la lista.</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Attempted in time</source>
        <translation>Intentados a tiempo</translation>
    </message>
    <message>
        <source>Follow-ups with at least one attempt (not broken off as unsafe) between the start of their clock and their first due time</source>
        <translation>Seguimientos con al menos un intento (no interrumpido por inseguro) entre el inicio de su plazo y su primer vencimiento</translation>
    </message>
    <message>
        <source>Follow-ups whose first due time lies in the period and has passed, without those cancelled before it</source>
        <translation>Seguimientos cuyo primer vencimiento cae en el período y ya pasó, sin los cancelados antes</translation>
    </message>
    <message>
        <source>First due time in the period</source>
        <translation>Primer vencimiento en el período</translation>
    </message>
    <message>
        <source>Whether the person was reached</source>
        <translation>Si se logró contactar a la persona</translation>
    </message>
    <message>
        <source>Reached in time</source>
        <translation>Contactados a tiempo</translation>
    </message>
    <message>
        <source>Follow-ups in which the person was reached, or refused, between the start of their clock and their first due time</source>
        <translation>Seguimientos en los que se logró contactar a la persona, o esta se negó, entre el inicio de su plazo y su primer vencimiento</translation>
    </message>
    <message>
        <source>Whether it helped</source>
        <translation>Si sirvió de ayuda</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Follow-ups that are open after their first due time, or were ended or cancelled after it</source>
        <translation>Seguimientos abiertos después de su primer vencimiento, o terminados o cancelados después</translation>
    </message>
    <message>
        <source>Why; safe hours are counted for the escalation, not here</source>
        <translation>Por qué; las horas seguras cuentan para el escalamiento, no aquí</translation>
    </message>
    <message>
        <source>Unable to reach</source>
        <translation>No se logró contactar</translation>
    </message>
    <message>
        <source>Follow-ups ended as unable to reach, those closed early by a supervisor too</source>
        <translation>Seguimientos terminados sin lograr el contacto, incluidos los que supervisión cerró antes</translation>
    </message>
    <message>
        <source>How hard it was tried</source>
        <translation>Cuánto se intentó</translation>
    </message>
    <message>
        <source>Connected within 7 days</source>
        <translation>Conexión en 7 días</translation>
    </message>
    <message>
        <source>Referrals whose outcome says, within 7 days, that the person got help, part of it, or came first</source>
        <translation>Derivaciones cuyo resultado dice, dentro de 7 días, que la persona recibió ayuda o parte de ella, o acudió a la primera cita</translation>
    </message>
    <message>
        <source>Referrals made in the period that the person agreed to, at least 7 days old; unknown outcomes stay in</source>
        <translation>Derivaciones hechas en el período y aceptadas por la persona, con al menos 7 días; las de resultado desconocido cuentan</translation>
    </message>
    <message>
        <source>7 days from the referral</source>
        <translation>7 días desde la derivación</translation>
    </message>
    <message>
        <source>Connections that nobody told us of</source>
        <translation>Conexiones de las que nadie nos avisó</translation>
    </message>
    <message>
        <source>Connected within 30 days</source>
        <translation>Conexión en 30 días</translation>
    </message>
    <message>
        <source>Referrals whose outcome says, within 30 days, that the person got help, part of it, or came first</source>
        <translation>Derivaciones cuyo resultado dice, dentro de 30 días, que la persona recibió ayuda o parte de ella, o acudió a la primera cita</translation>
    </message>
    <message>
        <source>Referrals made in the period that the person agreed to, at least 30 days old; unknown outcomes stay in</source>
        <translation>Derivaciones hechas en el período y aceptadas por la persona, con al menos 30 días; las de resultado desconocido cuentan</translation>
    </message>
    <message>
        <source>30 days from the referral</source>
        <translation>30 días desde la derivación</translation>
    </message>
    <message>
        <source>Declined by the person</source>
        <translation>No aceptadas por la persona</translation>
    </message>
    <message>
        <source>Referrals that the person declined</source>
        <translation>Derivaciones que la persona no aceptó</translation>
    </message>
    <message>
        <source>Referrals offered in the period</source>
        <translation>Derivaciones ofrecidas en el período</translation>
    </message>
    <message>
        <source>Made in the period</source>
        <translation>Hechas en el período</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What stood in the way</source>
        <translation>Qué lo impidió</translation>
    </message>
    <message>
        <source>Referrals made in the period that met this barrier, by need; one that met two counts in both</source>
        <translation>Derivaciones hechas en el período que toparon con este obstáculo, por necesidad; la que topó con dos cuenta en ambos</translation>
    </message>
    <message>
        <source>Referrals made in the period</source>
        <translation>Derivaciones hechas en el período</translation>
    </message>
    <message>
        <source>Needs for which nobody tried because they knew that there is nothing</source>
        <translation>Necesidades por las que nadie lo intentó, porque sabía que no hay nada</translation>
    </message>
    <message>
        <source>Repeat contacts</source>
        <translation>Contactos repetidos</translation>
    </message>
    <message>
        <source>Named persons met at least 2, 3 or 5 times within 30 or 90 days</source>
        <translation>Personas con nombre atendidas al menos 2, 3 o 5 veces en 30 o 90 días</translation>
    </message>
    <message>
        <source>Named persons met in the period</source>
        <translation>Personas con nombre atendidas en el período</translation>
    </message>
    <message>
        <source>30 or 90 days</source>
        <translation>30 o 90 días</translation>
    </message>
    <message>
        <source>Named persons only: contacts with unknown persons are counted beside it</source>
        <translation>Solo personas con nombre: los contactos con personas desconocidas se cuentan aparte</translation>
    </message>
    <message>
        <source>Diversion</source>
        <translation>Desvío</translation>
    </message>
    <message>
        <source>Contacts for which an officer or a clinician said that an arrest, an emergency department, a hold or an ambulance was avoided, as amended since</source>
        <translation>Contactos de los que la policía o el personal clínico dijo que se evitó un arresto, urgencias, una retención o una ambulancia, según se corrigió después</translation>
    </message>
    <message>
        <source>Contacts of the period for which what would have been was said</source>
        <translation>Contactos del período de los que se dijo qué habría pasado</translation>
    </message>
    <message>
        <source>Start in the period</source>
        <translation>Inicio en el período</translation>
    </message>
    <message>
        <source>What would really have happened: it is a judgment, its basis is printed</source>
        <translation>Qué habría pasado en realidad: es un juicio, y se imprime en qué se basa</translation>
    </message>
    <message>
        <source>How contacts ended</source>
        <translation>Cómo terminaron los contactos</translation>
    </message>
    <message>
        <source>Contacts of the period that ended like this, as amended since</source>
        <translation>Contactos del período que terminaron así, según se corrigió después</translation>
    </message>
    <message>
        <source>Contacts of the period, without those entered in error</source>
        <translation>Contactos del período, sin los anotados por error</translation>
    </message>
    <message>
        <source>Whether it lasted</source>
        <translation>Si duró</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contacts that began in the period, those without a person too; none that was entered in error</source>
        <translation>Contactos que empezaron en el período, también los que no tienen persona; ninguno anotado por error</translation>
    </message>
    <message>
        <source>Contacts of the period</source>
        <translation>Contactos del período</translation>
    </message>
    <message>
        <source>Calls that the team did not get to</source>
        <translation>Llamadas a las que el equipo no llegó</translation>
    </message>
    <message>
        <source>Contacts by hour and weekday</source>
        <translation>Contactos por hora y día de la semana</translation>
    </message>
    <message>
        <source>Contacts that began in that hour of that weekday on the agency&apos;s wall clock</source>
        <translation>Contactos que empezaron a esa hora de ese día de la semana, según el reloj de la agencia</translation>
    </message>
    <message>
        <source>How busy the team was: a long contact counts once</source>
        <translation>Cuán ocupado estaba el equipo: un contacto largo cuenta una vez</translation>
    </message>
    <message>
        <source>Contacts by origin</source>
        <translation>Contactos por procedencia</translation>
    </message>
    <message>
        <source>Contacts that came from there, as amended since</source>
        <translation>Contactos que llegaron de allí, según se corrigió después</translation>
    </message>
    <message>
        <source>Who called first, where a call was passed on</source>
        <translation>Quién llamó primero, cuando una llamada se transfirió</translation>
    </message>
    <message>
        <source>Contacts by reason</source>
        <translation>Contactos por motivo</translation>
    </message>
    <message>
        <source>Contacts for which that reason was given, as amended since; one with two reasons counts in both</source>
        <translation>Contactos a los que se dio ese motivo, según se corrigió después; el que tiene dos motivos cuenta en ambos</translation>
    </message>
    <message>
        <source>Contacts of the period; those without a reason stand beside</source>
        <translation>Contactos del período; los que no tienen motivo figuran aparte</translation>
    </message>
    <message>
        <source>Reasons that nobody gave</source>
        <translation>Motivos que nadie dio</translation>
    </message>
    <message>
        <source>Time to the scene</source>
        <translation>Tiempo hasta el lugar</translation>
    </message>
    <message>
        <source>Median and 90th percentile of the minutes from dispatch, or else from the start, to the arrival</source>
        <translation>Mediana y percentil 90 de los minutos desde el despacho, o si no desde el inicio, hasta la llegada</translation>
    </message>
    <message>
        <source>Crisis contacts of the period whose arrival was noted; the others stand beside</source>
        <translation>Contactos de crisis del período cuya llegada se anotó; los demás figuran aparte</translation>
    </message>
    <message>
        <source>The times of contacts whose arrival nobody noted</source>
        <translation>Los tiempos de contactos cuya llegada nadie anotó</translation>
    </message>
    <message>
        <source>Time on scene</source>
        <translation>Tiempo en el lugar</translation>
    </message>
    <message>
        <source>Median and 90th percentile of the minutes from the arrival to the end</source>
        <translation>Mediana y percentil 90 de los minutos desde la llegada hasta el fin</translation>
    </message>
    <message>
        <source>Crisis contacts of the period whose arrival and end were noted; the others stand beside</source>
        <translation>Contactos de crisis del período cuya llegada y fin se anotaron; los demás figuran aparte</translation>
    </message>
    <message>
        <source>Whether the time was well spent</source>
        <translation>Si el tiempo se aprovechó bien</translation>
    </message>
    <message>
        <source>Response in the target</source>
        <translation>Respuesta dentro de la meta</translation>
    </message>
    <message>
        <source>Crisis contacts with an arrival within the target time</source>
        <translation>Contactos de crisis con una llegada dentro del tiempo meta</translation>
    </message>
    <message>
        <source>Whether contacts without a noted arrival were in time</source>
        <translation>Si los contactos sin llegada anotada llegaron a tiempo</translation>
    </message>
    <message>
        <source>Accepted by the desk</source>
        <translation>Aceptadas por recepción</translation>
    </message>
    <message>
        <source>Referrals to the service whose desk said that it will take the person</source>
        <translation>Derivaciones al servicio cuya recepción dijo que aceptará a la persona</translation>
    </message>
    <message>
        <source>Referrals to it made in the period whose desk answered; not called and no answer stand beside</source>
        <translation>Derivaciones hechas a él en el período cuya recepción contestó; sin llamar y sin respuesta figuran aparte</translation>
    </message>
    <message>
        <source>How long it took to answer, which nobody records; whether the person then got in</source>
        <translation>Cuánto tardó en contestar, que nadie anota; si la persona entró después</translation>
    </message>
    <message>
        <source>Directory was wrong</source>
        <translation>El directorio estaba equivocado</translation>
    </message>
    <message>
        <source>Referrals to the service for which the directory was found wrong</source>
        <translation>Derivaciones al servicio en las que el directorio resultó equivocado</translation>
    </message>
    <message>
        <source>Referrals to it made in the period, without drafts</source>
        <translation>Derivaciones hechas a él en el período, sin borradores</translation>
    </message>
    <message>
        <source>Errors that nobody met</source>
        <translation>Errores con los que nadie topó</translation>
    </message>
    <message>
        <source>Checked in time</source>
        <translation>Comprobados a tiempo</translation>
    </message>
    <message>
        <source>Services last checked within the days of their tier (30, 90, 180, 365)</source>
        <translation>Servicios comprobados por última vez dentro de los días de su nivel (30, 90, 180, 365)</translation>
    </message>
    <message>
        <source>Services of the tier; those never checked stand beside</source>
        <translation>Servicios del nivel; los nunca comprobados figuran aparte</translation>
    </message>
    <message>
        <source>On the day of the report</source>
        <translation>El día del informe</translation>
    </message>
    <message>
        <source>Whether what was checked is still right</source>
        <translation>Si lo comprobado sigue siendo correcto</translation>
    </message>
    <message>
        <source>Consents by status</source>
        <translation>Consentimientos por estado</translation>
    </message>
    <message>
        <source>Consents of that kind with that status</source>
        <translation>Consentimientos de ese tipo con ese estado</translation>
    </message>
    <message>
        <source>All consents of the record, refused and not asked too</source>
        <translation>Todos los consentimientos del registro, también los negados y los no preguntados</translation>
    </message>
    <message>
        <source>At the moment of the report</source>
        <translation>Al momento del informe</translation>
    </message>
    <message>
        <source>What a person would say if asked today</source>
        <translation>Qué diría una persona si se le preguntara hoy</translation>
    </message>
    <message>
        <source>Consents that end soon</source>
        <translation>Consentimientos que terminan pronto</translation>
    </message>
    <message>
        <source>Active consents with a day of expiry within the asked span</source>
        <translation>Consentimientos vigentes con fecha de fin dentro del plazo pedido</translation>
    </message>
    <message>
        <source>Active consents; those that end with an event have no day</source>
        <translation>Consentimientos vigentes; los que terminan con un hecho no tienen fecha</translation>
    </message>
    <message>
        <source>Events that will end a consent</source>
        <translation>Hechos que pondrán fin a un consentimiento</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>Quién miró</translation>
    </message>
    <message>
        <source>Acts in the audit by kind and by account, and how many persons each account opened</source>
        <translation>Actos de la auditoría por tipo y por cuenta, y cuántas personas abrió cada cuenta</translation>
    </message>
    <message>
        <source>Acts of the period that were allowed; refusals stand beside</source>
        <translation>Actos del período que se permitieron; los negados figuran aparte</translation>
    </message>
    <message>
        <source>Moment of the act in the period</source>
        <translation>Momento del acto en el período</translation>
    </message>
    <message>
        <source>Whether there was a need; the weekly review asks that</source>
        <translation>Si hacía falta; eso lo pregunta la revisión semanal</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Acts that were refused, by account</source>
        <translation>Actos que se negaron, por cuenta</translation>
    </message>
    <message>
        <source>Acts of the period</source>
        <translation>Actos del período</translation>
    </message>
    <message>
        <source>Whether it was meant</source>
        <translation>Si fue intencional</translation>
    </message>
    <message>
        <source>Through break-glass</source>
        <translation>Por acceso de emergencia</translation>
    </message>
    <message>
        <source>Acts that only break-glass allowed, by account</source>
        <translation>Actos que solo el acceso de emergencia permitió, por cuenta</translation>
    </message>
    <message>
        <source>Acts of the period that were allowed</source>
        <translation>Actos del período que se permitieron</translation>
    </message>
    <message>
        <source>Whether it was needed; a supervisor&apos;s review says so</source>
        <translation>Si hacía falta; lo dice la revisión de supervisión</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Shelter</source>
        <translation>Albergue</translation>
    </message>
    <message>
        <source>Emergency shelter</source>
        <translation>Albergue de emergencia</translation>
    </message>
    <message>
        <source>Women&apos;s shelter</source>
        <translation>Albergue para mujeres</translation>
    </message>
    <message>
        <source>Men&apos;s shelter</source>
        <translation>Albergue para hombres</translation>
    </message>
    <message>
        <source>Family shelter</source>
        <translation>Albergue para familias</translation>
    </message>
    <message>
        <source>Couples shelter</source>
        <translation>Albergue para parejas</translation>
    </message>
    <message>
        <source>Youth shelter</source>
        <translation>Albergue para jóvenes</translation>
    </message>
    <message>
        <source>Domestic violence shelter</source>
        <translation>Albergue por violencia doméstica</translation>
    </message>
    <message>
        <source>Shelter for trafficking survivors</source>
        <translation>Albergue para sobrevivientes de trata</translation>
    </message>
    <message>
        <source>Day shelter</source>
        <translation>Albergue de día</translation>
    </message>
    <message>
        <source>Warming center</source>
        <translation>Centro de calor</translation>
    </message>
    <message>
        <source>Cooling center</source>
        <translation>Centro de enfriamiento</translation>
    </message>
    <message>
        <source>Motel voucher</source>
        <translation>Vale de motel</translation>
    </message>
    <message>
        <source>Safe haven</source>
        <translation>Refugio seguro (safe haven)</translation>
    </message>
    <message>
        <source>Low-barrier shelter</source>
        <translation>Albergue de pocos requisitos</translation>
    </message>
    <message>
        <source>Shelter that takes pets</source>
        <translation>Albergue que acepta mascotas</translation>
    </message>
    <message>
        <source>Safe parking</source>
        <translation>Estacionamiento seguro</translation>
    </message>
    <message>
        <source>Sanctioned camp</source>
        <translation>Campamento autorizado</translation>
    </message>
    <message>
        <source>Medical respite</source>
        <translation>Recuperación médica</translation>
    </message>
    <message>
        <source>Shelter intake line</source>
        <translation>Línea de ingreso a albergues</translation>
    </message>
    <message>
        <source>Disaster shelter</source>
        <translation>Albergue por desastre</translation>
    </message>
    <message>
        <source>Maternity home</source>
        <translation>Hogar de maternidad</translation>
    </message>
    <message>
        <source>Shelter for newcomers</source>
        <translation>Albergue para personas recién llegadas</translation>
    </message>
    <message>
        <source>Host home</source>
        <translation>Hogar anfitrión</translation>
    </message>
    <message>
        <source>Homeless services</source>
        <translation>Servicios para personas sin hogar</translation>
    </message>
    <message>
        <source>Street outreach</source>
        <translation>Alcance en la calle</translation>
    </message>
    <message>
        <source>Coordinated entry</source>
        <translation>Ingreso coordinado</translation>
    </message>
    <message>
        <source>Homelessness prevention</source>
        <translation>Prevención de la falta de vivienda</translation>
    </message>
    <message>
        <source>Showers</source>
        <translation>Duchas</translation>
    </message>
    <message>
        <source>Laundry</source>
        <translation>Lavandería</translation>
    </message>
    <message>
        <source>Public restrooms</source>
        <translation>Baños públicos</translation>
    </message>
    <message>
        <source>Storage and lockers</source>
        <translation>Almacenamiento y casilleros</translation>
    </message>
    <message>
        <source>Mailing address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Hygiene</source>
        <translation>Higiene</translation>
    </message>
    <message>
        <source>Hygiene supplies</source>
        <translation>Artículos de higiene</translation>
    </message>
    <message>
        <source>Period products</source>
        <translation>Productos menstruales</translation>
    </message>
    <message>
        <source>Haircut</source>
        <translation>Corte de pelo</translation>
    </message>
    <message>
        <source>Phone charging and wifi</source>
        <translation>Carga de teléfono y wifi</translation>
    </message>
    <message>
        <source>Basic needs</source>
        <translation>Necesidades básicas</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Vivienda</translation>
    </message>
    <message>
        <source>Affordable housing</source>
        <translation>Vivienda asequible</translation>
    </message>
    <message>
        <source>Section 8 voucher</source>
        <translation>Vale de Sección 8</translation>
    </message>
    <message>
        <source>Housing authority</source>
        <translation>Autoridad de vivienda</translation>
    </message>
    <message>
        <source>Public housing</source>
        <translation>Vivienda pública</translation>
    </message>
    <message>
        <source>Housing search help</source>
        <translation>Ayuda para buscar vivienda</translation>
    </message>
    <message>
        <source>Rapid rehousing</source>
        <translation>Realojamiento rápido</translation>
    </message>
    <message>
        <source>Permanent supportive housing</source>
        <translation>Vivienda permanente con apoyo</translation>
    </message>
    <message>
        <source>Transitional housing</source>
        <translation>Vivienda transitoria</translation>
    </message>
    <message>
        <source>Single room (SRO)</source>
        <translation>Habitación individual (SRO)</translation>
    </message>
    <message>
        <source>Senior housing</source>
        <translation>Vivienda para personas mayores</translation>
    </message>
    <message>
        <source>Accessible housing</source>
        <translation>Vivienda accesible</translation>
    </message>
    <message>
        <source>Veteran housing</source>
        <translation>Vivienda para veteranos</translation>
    </message>
    <message>
        <source>Housing counseling</source>
        <translation>Orientación sobre vivienda</translation>
    </message>
    <message>
        <source>Home buying</source>
        <translation>Compra de casa</translation>
    </message>
    <message>
        <source>Foreclosure and mortgage help</source>
        <translation>Ayuda con hipoteca y ejecución</translation>
    </message>
    <message>
        <source>Home repair</source>
        <translation>Reparación de vivienda</translation>
    </message>
    <message>
        <source>Home accessibility changes</source>
        <translation>Adaptaciones de accesibilidad</translation>
    </message>
    <message>
        <source>Moving help</source>
        <translation>Ayuda con mudanza</translation>
    </message>
    <message>
        <source>Home sharing</source>
        <translation>Compartir vivienda</translation>
    </message>
    <message>
        <source>Rent help</source>
        <translation>Ayuda con la renta</translation>
    </message>
    <message>
        <source>Security deposit help</source>
        <translation>Ayuda con el depósito</translation>
    </message>
    <message>
        <source>Eviction help</source>
        <translation>Ayuda contra desalojo</translation>
    </message>
    <message>
        <source>Tenant rights</source>
        <translation>Derechos de inquilinos</translation>
    </message>
    <message>
        <source>Housing discrimination</source>
        <translation>Discriminación en la vivienda</translation>
    </message>
    <message>
        <source>Building code complaints</source>
        <translation>Quejas sobre el código de construcción</translation>
    </message>
    <message>
        <source>Utility bill help</source>
        <translation>Ayuda con servicios públicos</translation>
    </message>
    <message>
        <source>Electric bill help</source>
        <translation>Ayuda con la luz</translation>
    </message>
    <message>
        <source>Heating help</source>
        <translation>Ayuda con calefacción</translation>
    </message>
    <message>
        <source>Water bill help</source>
        <translation>Ayuda con el agua</translation>
    </message>
    <message>
        <source>Phone service help</source>
        <translation>Ayuda con el teléfono</translation>
    </message>
    <message>
        <source>Internet service</source>
        <translation>Servicio de internet</translation>
    </message>
    <message>
        <source>Weatherization</source>
        <translation>Climatización de la vivienda</translation>
    </message>
    <message>
        <source>Trash and sanitation</source>
        <translation>Basura y saneamiento</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Comida</translation>
    </message>
    <message>
        <source>Food pantry</source>
        <translation>Despensa de alimentos</translation>
    </message>
    <message>
        <source>Hot meals</source>
        <translation>Comidas calientes</translation>
    </message>
    <message>
        <source>Home-delivered meals</source>
        <translation>Comidas a domicilio</translation>
    </message>
    <message>
        <source>Senior meals</source>
        <translation>Comidas para personas mayores</translation>
    </message>
    <message>
        <source>Meals for children</source>
        <translation>Comidas para niños</translation>
    </message>
    <message>
        <source>Food vouchers</source>
        <translation>Vales de comida</translation>
    </message>
    <message>
        <source>Food stamps (SNAP)</source>
        <translation>Estampillas de comida (SNAP)</translation>
    </message>
    <message>
        <source>WIC</source>
        <translation>WIC</translation>
    </message>
    <message>
        <source>Baby formula</source>
        <translation>Fórmula infantil</translation>
    </message>
    <message>
        <source>Special diet food</source>
        <translation>Alimentos para dietas especiales</translation>
    </message>
    <message>
        <source>Community garden</source>
        <translation>Huerto comunitario</translation>
    </message>
    <message>
        <source>Holiday help</source>
        <translation>Ayuda en días festivos</translation>
    </message>
    <message>
        <source>Nutrition education</source>
        <translation>Educación nutricional</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>Ropa</translation>
    </message>
    <message>
        <source>Coats and blankets</source>
        <translation>Abrigos y cobijas</translation>
    </message>
    <message>
        <source>Shoes and boots</source>
        <translation>Zapatos y botas</translation>
    </message>
    <message>
        <source>Underwear</source>
        <translation>Ropa interior</translation>
    </message>
    <message>
        <source>School clothing</source>
        <translation>Ropa escolar</translation>
    </message>
    <message>
        <source>Work and interview clothes</source>
        <translation>Ropa para trabajo y entrevistas</translation>
    </message>
    <message>
        <source>Baby supplies</source>
        <translation>Artículos para bebé</translation>
    </message>
    <message>
        <source>Diapers</source>
        <translation>Pañales</translation>
    </message>
    <message>
        <source>Adult diapers</source>
        <translation>Pañales para adultos</translation>
    </message>
    <message>
        <source>Cribs and baby furniture</source>
        <translation>Cunas y muebles para bebé</translation>
    </message>
    <message>
        <source>Car seats</source>
        <translation>Asientos de seguridad para auto</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Muebles</translation>
    </message>
    <message>
        <source>Beds and bedding</source>
        <translation>Camas y ropa de cama</translation>
    </message>
    <message>
        <source>Household goods</source>
        <translation>Artículos del hogar</translation>
    </message>
    <message>
        <source>Appliances</source>
        <translation>Electrodomésticos</translation>
    </message>
    <message>
        <source>Thrift store</source>
        <translation>Tienda de segunda mano</translation>
    </message>
    <message>
        <source>School supplies</source>
        <translation>Útiles escolares</translation>
    </message>
    <message>
        <source>Places to donate</source>
        <translation>Lugares para donar</translation>
    </message>
    <message>
        <source>Toys and books</source>
        <translation>Juguetes y libros</translation>
    </message>
    <message>
        <source>Bicycles</source>
        <translation>Bicicletas</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computadoras</translation>
    </message>
    <message>
        <source>Money help</source>
        <translation>Ayuda económica</translation>
    </message>
    <message>
        <source>Emergency funds</source>
        <translation>Fondos de emergencia</translation>
    </message>
    <message>
        <source>Budgeting and money skills</source>
        <translation>Presupuesto y manejo del dinero</translation>
    </message>
    <message>
        <source>Credit and debt help</source>
        <translation>Ayuda con crédito y deudas</translation>
    </message>
    <message>
        <source>Bankruptcy</source>
        <translation>Bancarrota</translation>
    </message>
    <message>
        <source>Representative payee</source>
        <translation>Representante del beneficiario</translation>
    </message>
    <message>
        <source>Banking</source>
        <translation>Servicios bancarios</translation>
    </message>
    <message>
        <source>Small business help</source>
        <translation>Ayuda para pequeños negocios</translation>
    </message>
    <message>
        <source>Disaster relief</source>
        <translation>Alivio por desastre</translation>
    </message>
    <message>
        <source>Disaster help</source>
        <translation>Ayuda por desastre</translation>
    </message>
    <message>
        <source>Public benefits</source>
        <translation>Beneficios públicos</translation>
    </message>
    <message>
        <source>Cash aid (TANF)</source>
        <translation>Ayuda en efectivo (TANF)</translation>
    </message>
    <message>
        <source>General assistance</source>
        <translation>Asistencia general</translation>
    </message>
    <message>
        <source>SSI</source>
        <translation>SSI</translation>
    </message>
    <message>
        <source>Disability benefits (SSDI)</source>
        <translation>Beneficios por discapacidad (SSDI)</translation>
    </message>
    <message>
        <source>Disability benefits appeals</source>
        <translation>Apelaciones de beneficios por discapacidad</translation>
    </message>
    <message>
        <source>Social Security office</source>
        <translation>Oficina del Seguro Social</translation>
    </message>
    <message>
        <source>Unemployment benefits</source>
        <translation>Beneficios por desempleo</translation>
    </message>
    <message>
        <source>Workers&apos; compensation</source>
        <translation>Compensación laboral</translation>
    </message>
    <message>
        <source>Benefit fraud reporting</source>
        <translation>Denuncia de fraude en beneficios</translation>
    </message>
    <message>
        <source>Health insurance</source>
        <translation>Seguro médico</translation>
    </message>
    <message>
        <source>Medicaid</source>
        <translation>Medicaid</translation>
    </message>
    <message>
        <source>Medicare</source>
        <translation>Medicare</translation>
    </message>
    <message>
        <source>Children&apos;s health insurance</source>
        <translation>Seguro médico infantil</translation>
    </message>
    <message>
        <source>TRICARE</source>
        <translation>TRICARE</translation>
    </message>
    <message>
        <source>Medicaid waiver and home care funding</source>
        <translation>Exención de Medicaid y fondos de atención en casa</translation>
    </message>
    <message>
        <source>Insurance complaints</source>
        <translation>Quejas sobre seguros</translation>
    </message>
    <message>
        <source>ID and documents</source>
        <translation>Identificación y documentos</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Acta de nacimiento</translation>
    </message>
    <message>
        <source>Social Security card</source>
        <translation>Tarjeta del Seguro Social</translation>
    </message>
    <message>
        <source>Driver&apos;s license</source>
        <translation>Licencia de conducir</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Death certificate</source>
        <translation>Acta de defunción</translation>
    </message>
    <message>
        <source>Marriage and divorce records</source>
        <translation>Actas de matrimonio y divorcio</translation>
    </message>
    <message>
        <source>Name change</source>
        <translation>Cambio de nombre</translation>
    </message>
    <message>
        <source>Criminal and police records</source>
        <translation>Antecedentes penales y policiales</translation>
    </message>
    <message>
        <source>Court records</source>
        <translation>Expedientes judiciales</translation>
    </message>
    <message>
        <source>Notary</source>
        <translation>Notaría</translation>
    </message>
    <message>
        <source>Transportation</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Bus pass</source>
        <translation>Pase de autobús</translation>
    </message>
    <message>
        <source>Bus ticket out of town</source>
        <translation>Boleto de autobús a otra ciudad</translation>
    </message>
    <message>
        <source>Medical rides</source>
        <translation>Traslados médicos</translation>
    </message>
    <message>
        <source>Paratransit</source>
        <translation>Paratránsito</translation>
    </message>
    <message>
        <source>Senior rides</source>
        <translation>Traslados para personas mayores</translation>
    </message>
    <message>
        <source>Gas voucher</source>
        <translation>Vale de gasolina</translation>
    </message>
    <message>
        <source>Car repair and car help</source>
        <translation>Reparación y ayuda con el auto</translation>
    </message>
    <message>
        <source>Public transit</source>
        <translation>Transporte público</translation>
    </message>
    <message>
        <source>Driver education</source>
        <translation>Educación vial</translation>
    </message>
    <message>
        <source>Crisis help</source>
        <translation>Ayuda en crisis</translation>
    </message>
    <message>
        <source>Crisis line</source>
        <translation>Línea de crisis</translation>
    </message>
    <message>
        <source>Suicide help</source>
        <translation>Ayuda ante el suicidio</translation>
    </message>
    <message>
        <source>Suicide loss support</source>
        <translation>Apoyo tras una pérdida por suicidio</translation>
    </message>
    <message>
        <source>Mobile crisis team</source>
        <translation>Equipo móvil de crisis</translation>
    </message>
    <message>
        <source>Crisis stabilization</source>
        <translation>Estabilización de crisis</translation>
    </message>
    <message>
        <source>Crisis respite</source>
        <translation>Descanso en crisis</translation>
    </message>
    <message>
        <source>Psychiatric emergency</source>
        <translation>Emergencia psiquiátrica</translation>
    </message>
    <message>
        <source>Mental health urgent care</source>
        <translation>Urgencias de salud mental</translation>
    </message>
    <message>
        <source>Psychiatric hospital</source>
        <translation>Hospital psiquiátrico</translation>
    </message>
    <message>
        <source>Warmline</source>
        <translation>Línea de apoyo</translation>
    </message>
    <message>
        <source>Mental health</source>
        <translation>Salud mental</translation>
    </message>
    <message>
        <source>Mental health referral</source>
        <translation>Derivación a salud mental</translation>
    </message>
    <message>
        <source>Mental health education</source>
        <translation>Educación en salud mental</translation>
    </message>
    <message>
        <source>Outpatient mental health</source>
        <translation>Salud mental ambulatoria</translation>
    </message>
    <message>
        <source>Counseling and therapy</source>
        <translation>Consejería y terapia</translation>
    </message>
    <message>
        <source>Group counseling</source>
        <translation>Consejería en grupo</translation>
    </message>
    <message>
        <source>Family counseling</source>
        <translation>Consejería familiar</translation>
    </message>
    <message>
        <source>Couples counseling</source>
        <translation>Consejería de pareja</translation>
    </message>
    <message>
        <source>Counseling for children and teens</source>
        <translation>Consejería para niños y adolescentes</translation>
    </message>
    <message>
        <source>Child behavior problems</source>
        <translation>Problemas de conducta infantil</translation>
    </message>
    <message>
        <source>Child psychiatry</source>
        <translation>Psiquiatría infantil</translation>
    </message>
    <message>
        <source>Child psychiatric hospital</source>
        <translation>Hospital psiquiátrico infantil</translation>
    </message>
    <message>
        <source>Youth residential treatment</source>
        <translation>Tratamiento residencial para jóvenes</translation>
    </message>
    <message>
        <source>Psychiatrist and medication</source>
        <translation>Psiquiatría y medicación</translation>
    </message>
    <message>
        <source>Mental health assessment</source>
        <translation>Evaluación de salud mental</translation>
    </message>
    <message>
        <source>Day treatment (PHP, IOP)</source>
        <translation>Tratamiento de día (PHP, IOP)</translation>
    </message>
    <message>
        <source>ACT team</source>
        <translation>Equipo ACT</translation>
    </message>
    <message>
        <source>Mental health case management</source>
        <translation>Manejo de casos en salud mental</translation>
    </message>
    <message>
        <source>Clubhouse and psychiatric rehab</source>
        <translation>Clubhouse y rehabilitación psiquiátrica</translation>
    </message>
    <message>
        <source>Mental health residential</source>
        <translation>Residencia de salud mental</translation>
    </message>
    <message>
        <source>Peer support</source>
        <translation>Apoyo entre pares</translation>
    </message>
    <message>
        <source>Support groups</source>
        <translation>Grupos de apoyo</translation>
    </message>
    <message>
        <source>Support groups for an illness</source>
        <translation>Grupos de apoyo por una enfermedad</translation>
    </message>
    <message>
        <source>Support for families of the mentally ill</source>
        <translation>Apoyo a familias de personas con enfermedad mental</translation>
    </message>
    <message>
        <source>Depression</source>
        <translation>Depresión</translation>
    </message>
    <message>
        <source>Anxiety</source>
        <translation>Ansiedad</translation>
    </message>
    <message>
        <source>Trauma and PTSD</source>
        <translation>Trauma y TEPT</translation>
    </message>
    <message>
        <source>Serious mental illness</source>
        <translation>Enfermedad mental grave</translation>
    </message>
    <message>
        <source>Eating disorders</source>
        <translation>Trastornos alimentarios</translation>
    </message>
    <message>
        <source>Anger management</source>
        <translation>Manejo de la ira</translation>
    </message>
    <message>
        <source>Gambling help</source>
        <translation>Ayuda con el juego</translation>
    </message>
    <message>
        <source>Gaming, sex and internet addiction</source>
        <translation>Adicción a videojuegos, sexo e internet</translation>
    </message>
    <message>
        <source>Hoarding help</source>
        <translation>Ayuda con la acumulación</translation>
    </message>
    <message>
        <source>Grief support</source>
        <translation>Apoyo en el duelo</translation>
    </message>
    <message>
        <source>Loss of a child</source>
        <translation>Pérdida de un hijo</translation>
    </message>
    <message>
        <source>Grief help for children</source>
        <translation>Ayuda en el duelo para niños</translation>
    </message>
    <message>
        <source>Co-occurring treatment</source>
        <translation>Tratamiento de trastornos concurrentes</translation>
    </message>
    <message>
        <source>Court-ordered treatment</source>
        <translation>Tratamiento por orden judicial</translation>
    </message>
    <message>
        <source>Court-ordered evaluation</source>
        <translation>Evaluación por orden judicial</translation>
    </message>
    <message>
        <source>Sex offender treatment</source>
        <translation>Tratamiento para ofensores sexuales</translation>
    </message>
    <message>
        <source>Mental health and drug court</source>
        <translation>Tribunal de salud mental y de drogas</translation>
    </message>
    <message>
        <source>Stress relief and wellness</source>
        <translation>Alivio del estrés y bienestar</translation>
    </message>
    <message>
        <source>ADHD</source>
        <translation>TDAH</translation>
    </message>
    <message>
        <source>Employee assistance</source>
        <translation>Asistencia al empleado</translation>
    </message>
    <message>
        <source>Spiritual care</source>
        <translation>Atención espiritual</translation>
    </message>
    <message>
        <source>Substance use help</source>
        <translation>Ayuda por uso de sustancias</translation>
    </message>
    <message>
        <source>Detox (withdrawal care)</source>
        <translation>Desintoxicación (atención de abstinencia)</translation>
    </message>
    <message>
        <source>Alcohol detox</source>
        <translation>Desintoxicación de alcohol</translation>
    </message>
    <message>
        <source>Opioid detox</source>
        <translation>Desintoxicación de opioides</translation>
    </message>
    <message>
        <source>Benzodiazepine detox</source>
        <translation>Desintoxicación de benzodiacepinas</translation>
    </message>
    <message>
        <source>Stimulant treatment</source>
        <translation>Tratamiento por estimulantes</translation>
    </message>
    <message>
        <source>Sobering center</source>
        <translation>Centro de sobriedad</translation>
    </message>
    <message>
        <source>Residential treatment (rehab)</source>
        <translation>Tratamiento residencial (rehabilitación)</translation>
    </message>
    <message>
        <source>Outpatient substance use treatment</source>
        <translation>Tratamiento ambulatorio por uso de sustancias</translation>
    </message>
    <message>
        <source>Aftercare and relapse prevention</source>
        <translation>Seguimiento y prevención de recaídas</translation>
    </message>
    <message>
        <source>Alcohol treatment</source>
        <translation>Tratamiento por alcohol</translation>
    </message>
    <message>
        <source>Medication for alcohol use</source>
        <translation>Medicación por uso de alcohol</translation>
    </message>
    <message>
        <source>Opioid treatment</source>
        <translation>Tratamiento por opioides</translation>
    </message>
    <message>
        <source>Medication for opioid use (MAT)</source>
        <translation>Medicación por uso de opioides (MAT)</translation>
    </message>
    <message>
        <source>Methadone clinic (OTP)</source>
        <translation>Clínica de metadona (OTP)</translation>
    </message>
    <message>
        <source>Buprenorphine (Suboxone)</source>
        <translation>Buprenorfina (Suboxone)</translation>
    </message>
    <message>
        <source>Naltrexone (Vivitrol)</source>
        <translation>Naltrexona (Vivitrol)</translation>
    </message>
    <message>
        <source>Substance use assessment</source>
        <translation>Evaluación de uso de sustancias</translation>
    </message>
    <message>
        <source>DUI classes</source>
        <translation>Clases por DUI</translation>
    </message>
    <message>
        <source>Drug testing</source>
        <translation>Pruebas de drogas</translation>
    </message>
    <message>
        <source>Drug disposal</source>
        <translation>Desecho de medicamentos</translation>
    </message>
    <message>
        <source>Recovery housing</source>
        <translation>Vivienda de recuperación</translation>
    </message>
    <message>
        <source>AA meetings</source>
        <translation>Reuniones de AA</translation>
    </message>
    <message>
        <source>NA meetings</source>
        <translation>Reuniones de NA</translation>
    </message>
    <message>
        <source>Al-Anon and family groups</source>
        <translation>Al-Anon y grupos familiares</translation>
    </message>
    <message>
        <source>Twelve-step and mutual help</source>
        <translation>Doce pasos y ayuda mutua</translation>
    </message>
    <message>
        <source>SMART and other recovery groups</source>
        <translation>SMART y otros grupos de recuperación</translation>
    </message>
    <message>
        <source>Harm reduction</source>
        <translation>Reducción de daños</translation>
    </message>
    <message>
        <source>Naloxone (Narcan)</source>
        <translation>Naloxona (Narcan)</translation>
    </message>
    <message>
        <source>Syringe exchange</source>
        <translation>Intercambio de jeringas</translation>
    </message>
    <message>
        <source>Treatment for pregnant women and mothers</source>
        <translation>Tratamiento para embarazadas y madres</translation>
    </message>
    <message>
        <source>Teen substance use treatment</source>
        <translation>Tratamiento para adolescentes por uso de sustancias</translation>
    </message>
    <message>
        <source>Drug and alcohol prevention</source>
        <translation>Prevención de drogas y alcohol</translation>
    </message>
    <message>
        <source>Intervention help</source>
        <translation>Ayuda con una intervención</translation>
    </message>
    <message>
        <source>Quit smoking</source>
        <translation>Dejar de fumar</translation>
    </message>
    <message>
        <source>Marijuana treatment</source>
        <translation>Tratamiento por marihuana</translation>
    </message>
    <message>
        <source>Domestic violence help</source>
        <translation>Ayuda por violencia doméstica</translation>
    </message>
    <message>
        <source>Teen dating violence</source>
        <translation>Violencia en el noviazgo adolescente</translation>
    </message>
    <message>
        <source>Domestic violence hotline</source>
        <translation>Línea de violencia doméstica</translation>
    </message>
    <message>
        <source>Protective order</source>
        <translation>Orden de protección</translation>
    </message>
    <message>
        <source>Abuser intervention program</source>
        <translation>Programa para personas agresoras</translation>
    </message>
    <message>
        <source>Children who saw violence</source>
        <translation>Niños que presenciaron violencia</translation>
    </message>
    <message>
        <source>Crime victim help</source>
        <translation>Ayuda a víctimas de delitos</translation>
    </message>
    <message>
        <source>Crime victim compensation</source>
        <translation>Compensación a víctimas de delitos</translation>
    </message>
    <message>
        <source>Sexual assault help</source>
        <translation>Ayuda por agresión sexual</translation>
    </message>
    <message>
        <source>Child sexual abuse</source>
        <translation>Abuso sexual infantil</translation>
    </message>
    <message>
        <source>Sexual assault exam</source>
        <translation>Examen por agresión sexual</translation>
    </message>
    <message>
        <source>Sexual assault hotline</source>
        <translation>Línea de agresión sexual</translation>
    </message>
    <message>
        <source>Human trafficking help</source>
        <translation>Ayuda por trata de personas</translation>
    </message>
    <message>
        <source>Trafficking hotline</source>
        <translation>Línea contra la trata</translation>
    </message>
    <message>
        <source>Stalking help</source>
        <translation>Ayuda por acoso</translation>
    </message>
    <message>
        <source>Elder and adult abuse (APS)</source>
        <translation>Maltrato de personas mayores y adultas (APS)</translation>
    </message>
    <message>
        <source>Child abuse (CPS)</source>
        <translation>Maltrato infantil (CPS)</translation>
    </message>
    <message>
        <source>Counseling after child abuse</source>
        <translation>Consejería tras maltrato infantil</translation>
    </message>
    <message>
        <source>Child advocacy center</source>
        <translation>Centro de defensa infantil</translation>
    </message>
    <message>
        <source>Child abuse prevention</source>
        <translation>Prevención del maltrato infantil</translation>
    </message>
    <message>
        <source>Missing persons</source>
        <translation>Personas desaparecidas</translation>
    </message>
    <message>
        <source>Violence prevention</source>
        <translation>Prevención de la violencia</translation>
    </message>
    <message>
        <source>Bullying</source>
        <translation>Acoso escolar</translation>
    </message>
    <message>
        <source>Survivors of homicide</source>
        <translation>Sobrevivientes de homicidio</translation>
    </message>
    <message>
        <source>Victims of drunk driving</source>
        <translation>Víctimas de conductores ebrios</translation>
    </message>
    <message>
        <source>Survivors of torture and war</source>
        <translation>Sobrevivientes de tortura y guerra</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation>Atención médica</translation>
    </message>
    <message>
        <source>Community clinic</source>
        <translation>Clínica comunitaria</translation>
    </message>
    <message>
        <source>Urgent care</source>
        <translation>Atención urgente</translation>
    </message>
    <message>
        <source>Emergency room</source>
        <translation>Sala de emergencias</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Mobile clinic</source>
        <translation>Clínica móvil</translation>
    </message>
    <message>
        <source>Street medicine</source>
        <translation>Medicina en la calle</translation>
    </message>
    <message>
        <source>Wound care</source>
        <translation>Cuidado de heridas</translation>
    </message>
    <message>
        <source>Foot care</source>
        <translation>Cuidado de los pies</translation>
    </message>
    <message>
        <source>Telehealth</source>
        <translation>Telesalud</translation>
    </message>
    <message>
        <source>Prescription help</source>
        <translation>Ayuda con recetas</translation>
    </message>
    <message>
        <source>Medical bill help</source>
        <translation>Ayuda con facturas médicas</translation>
    </message>
    <message>
        <source>Dental care</source>
        <translation>Atención dental</translation>
    </message>
    <message>
        <source>Dentures</source>
        <translation>Dentaduras postizas</translation>
    </message>
    <message>
        <source>Braces for teeth</source>
        <translation>Ortodoncia</translation>
    </message>
    <message>
        <source>Children&apos;s dentist</source>
        <translation>Dentista infantil</translation>
    </message>
    <message>
        <source>Eye care</source>
        <translation>Cuidado de los ojos</translation>
    </message>
    <message>
        <source>Eyeglasses</source>
        <translation>Anteojos</translation>
    </message>
    <message>
        <source>Hearing care</source>
        <translation>Cuidado de la audición</translation>
    </message>
    <message>
        <source>Hearing aids</source>
        <translation>Audífonos</translation>
    </message>
    <message>
        <source>Women&apos;s health</source>
        <translation>Salud de la mujer</translation>
    </message>
    <message>
        <source>Mammograms and breast exams</source>
        <translation>Mamografías y exámenes de mama</translation>
    </message>
    <message>
        <source>Pap test</source>
        <translation>Papanicolaou</translation>
    </message>
    <message>
        <source>Men&apos;s health</source>
        <translation>Salud del hombre</translation>
    </message>
    <message>
        <source>Pediatrician</source>
        <translation>Pediatría</translation>
    </message>
    <message>
        <source>Vaccines</source>
        <translation>Vacunas</translation>
    </message>
    <message>
        <source>Flu and COVID shots</source>
        <translation>Vacunas de gripe y COVID</translation>
    </message>
    <message>
        <source>Children&apos;s vaccines</source>
        <translation>Vacunas infantiles</translation>
    </message>
    <message>
        <source>Public health department</source>
        <translation>Departamento de salud pública</translation>
    </message>
    <message>
        <source>Tuberculosis (TB)</source>
        <translation>Tuberculosis (TB)</translation>
    </message>
    <message>
        <source>Lead poisoning</source>
        <translation>Intoxicación por plomo</translation>
    </message>
    <message>
        <source>Medical tests and screening</source>
        <translation>Pruebas médicas y detección</translation>
    </message>
    <message>
        <source>X-rays and scans</source>
        <translation>Radiografías y estudios</translation>
    </message>
    <message>
        <source>Blood tests and lab work</source>
        <translation>Análisis de sangre y laboratorio</translation>
    </message>
    <message>
        <source>Physicals</source>
        <translation>Exámenes físicos</translation>
    </message>
    <message>
        <source>Cancer help</source>
        <translation>Ayuda con el cáncer</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cáncer de mama</translation>
    </message>
    <message>
        <source>Diabetes care</source>
        <translation>Atención de diabetes</translation>
    </message>
    <message>
        <source>Chronic illness help</source>
        <translation>Ayuda con enfermedades crónicas</translation>
    </message>
    <message>
        <source>Muscular dystrophy</source>
        <translation>Distrofia muscular</translation>
    </message>
    <message>
        <source>Sleep disorders</source>
        <translation>Trastornos del sueño</translation>
    </message>
    <message>
        <source>Liver disease</source>
        <translation>Enfermedad del hígado</translation>
    </message>
    <message>
        <source>Huntington&apos;s disease</source>
        <translation>Enfermedad de Huntington</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Crohn&apos;s and colitis</source>
        <translation>Crohn y colitis</translation>
    </message>
    <message>
        <source>ALS</source>
        <translation>ELA</translation>
    </message>
    <message>
        <source>Parkinson&apos;s disease</source>
        <translation>Enfermedad de Parkinson</translation>
    </message>
    <message>
        <source>Multiple sclerosis</source>
        <translation>Esclerosis múltiple</translation>
    </message>
    <message>
        <source>Lupus</source>
        <translation>Lupus</translation>
    </message>
    <message>
        <source>Arthritis</source>
        <translation>Artritis</translation>
    </message>
    <message>
        <source>Brain injury (TBI)</source>
        <translation>Lesión cerebral (TBI)</translation>
    </message>
    <message>
        <source>Rehabilitation therapy</source>
        <translation>Terapia de rehabilitación</translation>
    </message>
    <message>
        <source>Speech therapy</source>
        <translation>Terapia del habla</translation>
    </message>
    <message>
        <source>Occupational therapy</source>
        <translation>Terapia ocupacional</translation>
    </message>
    <message>
        <source>Physical therapy</source>
        <translation>Fisioterapia</translation>
    </message>
    <message>
        <source>Alternative medicine</source>
        <translation>Medicina alternativa</translation>
    </message>
    <message>
        <source>Pain management</source>
        <translation>Manejo del dolor</translation>
    </message>
    <message>
        <source>Blood and organ donation</source>
        <translation>Donación de sangre y órganos</translation>
    </message>
    <message>
        <source>Weight and fitness programs</source>
        <translation>Programas de peso y ejercicio</translation>
    </message>
    <message>
        <source>Health education</source>
        <translation>Educación para la salud</translation>
    </message>
    <message>
        <source>Doctor referral</source>
        <translation>Derivación a médicos</translation>
    </message>
    <message>
        <source>CPR and first aid classes</source>
        <translation>Clases de RCP y primeros auxilios</translation>
    </message>
    <message>
        <source>Medical equipment</source>
        <translation>Equipo médico</translation>
    </message>
    <message>
        <source>Wheelchairs and walkers to get</source>
        <translation>Sillas de ruedas y andadores</translation>
    </message>
    <message>
        <source>Prosthetics and orthotics</source>
        <translation>Prótesis y órtesis</translation>
    </message>
    <message>
        <source>Hospice and palliative care</source>
        <translation>Cuidados paliativos y de hospicio</translation>
    </message>
    <message>
        <source>Home health nursing</source>
        <translation>Enfermería a domicilio</translation>
    </message>
    <message>
        <source>Poison control</source>
        <translation>Control de intoxicaciones</translation>
    </message>
    <message>
        <source>Patient advocacy</source>
        <translation>Defensa del paciente</translation>
    </message>
    <message>
        <source>Lodging for patients and families</source>
        <translation>Alojamiento para pacientes y familias</translation>
    </message>
    <message>
        <source>HIV services</source>
        <translation>Servicios de VIH</translation>
    </message>
    <message>
        <source>HIV testing</source>
        <translation>Prueba de VIH</translation>
    </message>
    <message>
        <source>HIV medical care</source>
        <translation>Atención médica de VIH</translation>
    </message>
    <message>
        <source>PrEP and PEP</source>
        <translation>PrEP y PEP</translation>
    </message>
    <message>
        <source>HIV prevention and condoms</source>
        <translation>Prevención del VIH y condones</translation>
    </message>
    <message>
        <source>STD testing</source>
        <translation>Pruebas de ETS</translation>
    </message>
    <message>
        <source>Hepatitis</source>
        <translation>Hepatitis</translation>
    </message>
    <message>
        <source>Birth control and family planning</source>
        <translation>Anticonceptivos y planificación familiar</translation>
    </message>
    <message>
        <source>Emergency contraception</source>
        <translation>Anticoncepción de emergencia</translation>
    </message>
    <message>
        <source>Vasectomy and tubal ligation</source>
        <translation>Vasectomía y ligadura de trompas</translation>
    </message>
    <message>
        <source>Sex education</source>
        <translation>Educación sexual</translation>
    </message>
    <message>
        <source>Pregnancy help</source>
        <translation>Ayuda en el embarazo</translation>
    </message>
    <message>
        <source>Pregnancy counseling</source>
        <translation>Consejería sobre el embarazo</translation>
    </message>
    <message>
        <source>Pregnancy test</source>
        <translation>Prueba de embarazo</translation>
    </message>
    <message>
        <source>Prenatal care</source>
        <translation>Atención prenatal</translation>
    </message>
    <message>
        <source>Pregnancy ultrasound</source>
        <translation>Ultrasonido del embarazo</translation>
    </message>
    <message>
        <source>Childbirth classes and doulas</source>
        <translation>Clases de parto y doulas</translation>
    </message>
    <message>
        <source>Breastfeeding help</source>
        <translation>Ayuda con la lactancia</translation>
    </message>
    <message>
        <source>Postpartum help</source>
        <translation>Ayuda posparto</translation>
    </message>
    <message>
        <source>Postpartum depression</source>
        <translation>Depresión posparto</translation>
    </message>
    <message>
        <source>Abortion</source>
        <translation>Aborto</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>Adopción</translation>
    </message>
    <message>
        <source>Safe surrender of a newborn</source>
        <translation>Entrega segura de un recién nacido</translation>
    </message>
    <message>
        <source>Teen parents</source>
        <translation>Padres y madres adolescentes</translation>
    </message>
    <message>
        <source>Infertility</source>
        <translation>Infertilidad</translation>
    </message>
    <message>
        <source>Home visiting for new parents</source>
        <translation>Visitas a domicilio a nuevos padres</translation>
    </message>
    <message>
        <source>Legal help</source>
        <translation>Ayuda legal</translation>
    </message>
    <message>
        <source>Civil legal aid</source>
        <translation>Ayuda legal civil</translation>
    </message>
    <message>
        <source>Lawyer referral</source>
        <translation>Derivación a abogados</translation>
    </message>
    <message>
        <source>Court self-help</source>
        <translation>Autoayuda judicial</translation>
    </message>
    <message>
        <source>Public defender</source>
        <translation>Defensoría pública</translation>
    </message>
    <message>
        <source>Record expungement</source>
        <translation>Eliminación de antecedentes</translation>
    </message>
    <message>
        <source>Family law</source>
        <translation>Derecho de familia</translation>
    </message>
    <message>
        <source>Divorce and custody</source>
        <translation>Divorcio y custodia</translation>
    </message>
    <message>
        <source>Child custody</source>
        <translation>Custodia de menores</translation>
    </message>
    <message>
        <source>Child support</source>
        <translation>Manutención de menores</translation>
    </message>
    <message>
        <source>Guardianship and conservatorship</source>
        <translation>Tutela y curaduría</translation>
    </message>
    <message>
        <source>Wills and power of attorney</source>
        <translation>Testamentos y poder notarial</translation>
    </message>
    <message>
        <source>Legal help for seniors</source>
        <translation>Ayuda legal para personas mayores</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>Mediación</translation>
    </message>
    <message>
        <source>Civil rights</source>
        <translation>Derechos civiles</translation>
    </message>
    <message>
        <source>Discrimination complaints</source>
        <translation>Quejas por discriminación</translation>
    </message>
    <message>
        <source>Worker rights</source>
        <translation>Derechos laborales</translation>
    </message>
    <message>
        <source>Immigration help</source>
        <translation>Ayuda migratoria</translation>
    </message>
    <message>
        <source>Asylum help</source>
        <translation>Ayuda con asilo</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Ciudadanía</translation>
    </message>
    <message>
        <source>Refugee resettlement</source>
        <translation>Reasentamiento de refugiados</translation>
    </message>
    <message>
        <source>Consulates</source>
        <translation>Consulados</translation>
    </message>
    <message>
        <source>Jail and detention information</source>
        <translation>Información sobre cárcel y detención</translation>
    </message>
    <message>
        <source>Interpreters and translation</source>
        <translation>Intérpretes y traducción</translation>
    </message>
    <message>
        <source>Sign language and relay</source>
        <translation>Lengua de señas y servicio de retransmisión</translation>
    </message>
    <message>
        <source>Services for deaf people</source>
        <translation>Servicios para personas sordas</translation>
    </message>
    <message>
        <source>English classes</source>
        <translation>Clases de inglés</translation>
    </message>
    <message>
        <source>Other language classes</source>
        <translation>Clases de otros idiomas</translation>
    </message>
    <message>
        <source>Jobs and work</source>
        <translation>Empleo y trabajo</translation>
    </message>
    <message>
        <source>Job search help</source>
        <translation>Ayuda para buscar empleo</translation>
    </message>
    <message>
        <source>Day labor and temp work</source>
        <translation>Trabajo por día y temporal</translation>
    </message>
    <message>
        <source>Job training</source>
        <translation>Capacitación laboral</translation>
    </message>
    <message>
        <source>Vocational rehabilitation</source>
        <translation>Rehabilitación vocacional</translation>
    </message>
    <message>
        <source>Supported employment</source>
        <translation>Empleo con apoyo</translation>
    </message>
    <message>
        <source>Youth jobs</source>
        <translation>Empleo para jóvenes</translation>
    </message>
    <message>
        <source>Jobs for seniors</source>
        <translation>Empleo para personas mayores</translation>
    </message>
    <message>
        <source>Jobs for people with records</source>
        <translation>Empleo para personas con antecedentes</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Educación</translation>
    </message>
    <message>
        <source>Adult education</source>
        <translation>Educación para adultos</translation>
    </message>
    <message>
        <source>GED</source>
        <translation>GED</translation>
    </message>
    <message>
        <source>Reading help</source>
        <translation>Ayuda con la lectura</translation>
    </message>
    <message>
        <source>Tutoring and homework help</source>
        <translation>Tutorías y ayuda con tareas</translation>
    </message>
    <message>
        <source>College help</source>
        <translation>Ayuda con la universidad</translation>
    </message>
    <message>
        <source>Scholarships and student aid</source>
        <translation>Becas y ayuda estudiantil</translation>
    </message>
    <message>
        <source>Special education</source>
        <translation>Educación especial</translation>
    </message>
    <message>
        <source>Learning disabilities</source>
        <translation>Dificultades de aprendizaje</translation>
    </message>
    <message>
        <source>School complaints and advocacy</source>
        <translation>Quejas y defensa escolar</translation>
    </message>
    <message>
        <source>Public schools</source>
        <translation>Escuelas públicas</translation>
    </message>
    <message>
        <source>Homeless students</source>
        <translation>Estudiantes sin hogar</translation>
    </message>
    <message>
        <source>Alternative school</source>
        <translation>Escuela alternativa</translation>
    </message>
    <message>
        <source>Dropout and truancy help</source>
        <translation>Ayuda con deserción y ausentismo</translation>
    </message>
    <message>
        <source>Computer classes</source>
        <translation>Clases de computación</translation>
    </message>
    <message>
        <source>School health and counseling</source>
        <translation>Salud y consejería escolar</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Life skills</source>
        <translation>Habilidades para la vida</translation>
    </message>
    <message>
        <source>Child care</source>
        <translation>Cuidado infantil</translation>
    </message>
    <message>
        <source>Child care payment help</source>
        <translation>Ayuda para pagar cuidado infantil</translation>
    </message>
    <message>
        <source>Child care referral</source>
        <translation>Derivación a cuidado infantil</translation>
    </message>
    <message>
        <source>Becoming a child care provider</source>
        <translation>Ser proveedor de cuidado infantil</translation>
    </message>
    <message>
        <source>Head Start and preschool</source>
        <translation>Head Start y preescolar</translation>
    </message>
    <message>
        <source>After-school programs</source>
        <translation>Programas después de la escuela</translation>
    </message>
    <message>
        <source>Camps</source>
        <translation>Campamentos</translation>
    </message>
    <message>
        <source>Parenting and family support</source>
        <translation>Crianza y apoyo familiar</translation>
    </message>
    <message>
        <source>Parenting classes</source>
        <translation>Clases de crianza</translation>
    </message>
    <message>
        <source>Parent stress and family crisis</source>
        <translation>Estrés parental y crisis familiar</translation>
    </message>
    <message>
        <source>Family services</source>
        <translation>Servicios familiares</translation>
    </message>
    <message>
        <source>Kinship care and grandparents</source>
        <translation>Cuidado por parientes y abuelos</translation>
    </message>
    <message>
        <source>Foster care</source>
        <translation>Cuidado de crianza (foster care)</translation>
    </message>
    <message>
        <source>Aging out of foster care help</source>
        <translation>Ayuda al salir de foster care</translation>
    </message>
    <message>
        <source>Respite for parents</source>
        <translation>Descanso para padres</translation>
    </message>
    <message>
        <source>Early intervention</source>
        <translation>Intervención temprana</translation>
    </message>
    <message>
        <source>Youth services</source>
        <translation>Servicios para jóvenes</translation>
    </message>
    <message>
        <source>Youth drop-in center</source>
        <translation>Centro de acogida para jóvenes</translation>
    </message>
    <message>
        <source>Runaway help</source>
        <translation>Ayuda a jóvenes que huyeron de casa</translation>
    </message>
    <message>
        <source>Youth helpline</source>
        <translation>Línea para jóvenes</translation>
    </message>
    <message>
        <source>At-risk youth programs</source>
        <translation>Programas para jóvenes en riesgo</translation>
    </message>
    <message>
        <source>Youth fire setting</source>
        <translation>Jóvenes que provocan incendios</translation>
    </message>
    <message>
        <source>Juvenile justice</source>
        <translation>Justicia juvenil</translation>
    </message>
    <message>
        <source>Mentoring</source>
        <translation>Mentoría</translation>
    </message>
    <message>
        <source>Youth activities</source>
        <translation>Actividades para jóvenes</translation>
    </message>
    <message>
        <source>Child and home safety</source>
        <translation>Seguridad infantil y del hogar</translation>
    </message>
    <message>
        <source>Disability services</source>
        <translation>Servicios de discapacidad</translation>
    </message>
    <message>
        <source>Developmental disability services</source>
        <translation>Servicios por discapacidad del desarrollo</translation>
    </message>
    <message>
        <source>Autism services</source>
        <translation>Servicios de autismo</translation>
    </message>
    <message>
        <source>Group homes for disabilities</source>
        <translation>Hogares grupales por discapacidad</translation>
    </message>
    <message>
        <source>Disability rights</source>
        <translation>Derechos por discapacidad</translation>
    </message>
    <message>
        <source>Assistive technology</source>
        <translation>Tecnología de asistencia</translation>
    </message>
    <message>
        <source>Blind and low vision services</source>
        <translation>Servicios para ceguera y baja visión</translation>
    </message>
    <message>
        <source>Service animals</source>
        <translation>Animales de servicio</translation>
    </message>
    <message>
        <source>Disabled parking permit</source>
        <translation>Permiso de estacionamiento por discapacidad</translation>
    </message>
    <message>
        <source>Recreation for people with disabilities</source>
        <translation>Recreación para personas con discapacidad</translation>
    </message>
    <message>
        <source>Special needs registry</source>
        <translation>Registro de necesidades especiales</translation>
    </message>
    <message>
        <source>Aging services</source>
        <translation>Servicios para el envejecimiento</translation>
    </message>
    <message>
        <source>Senior center</source>
        <translation>Centro para personas mayores</translation>
    </message>
    <message>
        <source>Adult day care</source>
        <translation>Cuidado diurno de adultos</translation>
    </message>
    <message>
        <source>In-home care</source>
        <translation>Cuidado en el hogar</translation>
    </message>
    <message>
        <source>Chore and housekeeping help</source>
        <translation>Ayuda con tareas del hogar</translation>
    </message>
    <message>
        <source>Friendly visits and check-in calls</source>
        <translation>Visitas y llamadas de acompañamiento</translation>
    </message>
    <message>
        <source>Caregiver support</source>
        <translation>Apoyo a personas cuidadoras</translation>
    </message>
    <message>
        <source>Respite for caregivers</source>
        <translation>Descanso para personas cuidadoras</translation>
    </message>
    <message>
        <source>Dementia care</source>
        <translation>Atención de demencia</translation>
    </message>
    <message>
        <source>Nursing home</source>
        <translation>Hogar de ancianos</translation>
    </message>
    <message>
        <source>Assisted living</source>
        <translation>Vida asistida</translation>
    </message>
    <message>
        <source>Board and care</source>
        <translation>Pensión y cuidado</translation>
    </message>
    <message>
        <source>Long-term care ombudsman</source>
        <translation>Defensoría de cuidado a largo plazo</translation>
    </message>
    <message>
        <source>Long-term care planning</source>
        <translation>Planificación de cuidado a largo plazo</translation>
    </message>
    <message>
        <source>Mental health for seniors</source>
        <translation>Salud mental para personas mayores</translation>
    </message>
    <message>
        <source>Case management</source>
        <translation>Manejo de casos</translation>
    </message>
    <message>
        <source>Information and referral line</source>
        <translation>Línea de información y derivación</translation>
    </message>
    <message>
        <source>Community action agency</source>
        <translation>Agencia de acción comunitaria</translation>
    </message>
    <message>
        <source>Advocacy</source>
        <translation>Defensa y apoyo</translation>
    </message>
    <message>
        <source>Other helplines</source>
        <translation>Otras líneas de ayuda</translation>
    </message>
    <message>
        <source>Lost and found</source>
        <translation>Objetos perdidos</translation>
    </message>
    <message>
        <source>Veterans crisis line</source>
        <translation>Línea de crisis para veteranos</translation>
    </message>
    <message>
        <source>VA health care</source>
        <translation>Atención médica del VA</translation>
    </message>
    <message>
        <source>Vet Center and veteran counseling</source>
        <translation>Vet Center y consejería para veteranos</translation>
    </message>
    <message>
        <source>Veteran benefits</source>
        <translation>Beneficios para veteranos</translation>
    </message>
    <message>
        <source>Veteran employment</source>
        <translation>Empleo para veteranos</translation>
    </message>
    <message>
        <source>Military families</source>
        <translation>Familias militares</translation>
    </message>
    <message>
        <source>Reentry help</source>
        <translation>Ayuda para la reinserción</translation>
    </message>
    <message>
        <source>Reentry housing</source>
        <translation>Vivienda de reinserción</translation>
    </message>
    <message>
        <source>Probation and parole</source>
        <translation>Libertad condicional y vigilada</translation>
    </message>
    <message>
        <source>Community service hours</source>
        <translation>Horas de servicio comunitario</translation>
    </message>
    <message>
        <source>Families of inmates</source>
        <translation>Familias de personas presas</translation>
    </message>
    <message>
        <source>LGBTQ center</source>
        <translation>Centro LGBTQ</translation>
    </message>
    <message>
        <source>Transgender services</source>
        <translation>Servicios para personas transgénero</translation>
    </message>
    <message>
        <source>Tribal services</source>
        <translation>Servicios tribales</translation>
    </message>
    <message>
        <source>Farmworker services</source>
        <translation>Servicios para trabajadores agrícolas</translation>
    </message>
    <message>
        <source>Death and burial</source>
        <translation>Fallecimiento y entierro</translation>
    </message>
    <message>
        <source>Funeral and burial help</source>
        <translation>Ayuda con funeral y entierro</translation>
    </message>
    <message>
        <source>Coroner and medical examiner</source>
        <translation>Forense y médico examinador</translation>
    </message>
    <message>
        <source>Pets and animals</source>
        <translation>Mascotas y animales</translation>
    </message>
    <message>
        <source>Veterinarian</source>
        <translation>Veterinaria</translation>
    </message>
    <message>
        <source>Pet food and supplies</source>
        <translation>Comida y artículos para mascotas</translation>
    </message>
    <message>
        <source>Pet boarding and foster</source>
        <translation>Hospedaje y acogida de mascotas</translation>
    </message>
    <message>
        <source>Animal shelter and rescue</source>
        <translation>Albergue y rescate de animales</translation>
    </message>
    <message>
        <source>Animal control</source>
        <translation>Control de animales</translation>
    </message>
    <message>
        <source>Wildlife</source>
        <translation>Fauna silvestre</translation>
    </message>
    <message>
        <source>Pest control</source>
        <translation>Control de plagas</translation>
    </message>
    <message>
        <source>Tax help</source>
        <translation>Ayuda con impuestos</translation>
    </message>
    <message>
        <source>Property tax</source>
        <translation>Impuesto a la propiedad</translation>
    </message>
    <message>
        <source>Consumer protection</source>
        <translation>Protección al consumidor</translation>
    </message>
    <message>
        <source>Consumer complaints</source>
        <translation>Quejas de consumo</translation>
    </message>
    <message>
        <source>Scams and identity theft</source>
        <translation>Estafas y robo de identidad</translation>
    </message>
    <message>
        <source>Government offices</source>
        <translation>Oficinas de gobierno</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>Votación</translation>
    </message>
    <message>
        <source>Licenses and permits</source>
        <translation>Licencias y permisos</translation>
    </message>
    <message>
        <source>Streets and roads</source>
        <translation>Calles y caminos</translation>
    </message>
    <message>
        <source>Weather and safety alerts</source>
        <translation>Alertas de clima y seguridad</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Policía</translation>
    </message>
    <message>
        <source>Fire and ambulance</source>
        <translation>Bomberos y ambulancia</translation>
    </message>
    <message>
        <source>Courts</source>
        <translation>Tribunales</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>Fiscalía</translation>
    </message>
    <message>
        <source>Traffic tickets</source>
        <translation>Multas de tránsito</translation>
    </message>
    <message>
        <source>Housing court</source>
        <translation>Tribunal de vivienda</translation>
    </message>
    <message>
        <source>Neighborhood groups</source>
        <translation>Grupos vecinales</translation>
    </message>
    <message>
        <source>Environment and nature</source>
        <translation>Medio ambiente y naturaleza</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Voluntariado</translation>
    </message>
    <message>
        <source>Foundations and grants</source>
        <translation>Fundaciones y subvenciones</translation>
    </message>
    <message>
        <source>Nonprofit support</source>
        <translation>Apoyo a organizaciones sin fines de lucro</translation>
    </message>
    <message>
        <source>Recreation</source>
        <translation>Recreación</translation>
    </message>
    <message>
        <source>Sports</source>
        <translation>Deportes</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Arts, music and culture</source>
        <translation>Arte, música y cultura</translation>
    </message>
    <message>
        <source>Clubs and social groups</source>
        <translation>Clubes y grupos sociales</translation>
    </message>
    <message>
        <source>Wish programs</source>
        <translation>Programas de deseos</translation>
    </message>
    <message>
        <source>Visitor information</source>
        <translation>Información para visitantes</translation>
    </message>
    <message>
        <source>Public awareness and speakers</source>
        <translation>Concientización y charlas</translation>
    </message>
    <message>
        <source>Research studies</source>
        <translation>Estudios de investigación</translation>
    </message>
    <message>
        <source>Overdose follow-up team</source>
        <translation>Equipo de seguimiento tras sobredosis</translation>
    </message>
    <message>
        <source>Overdose prevention site</source>
        <translation>Sitio de prevención de sobredosis</translation>
    </message>
    <message>
        <source>Sex worker support</source>
        <translation>Apoyo a personas trabajadoras sexuales</translation>
    </message>
    <message>
        <source>Safe gun storage</source>
        <translation>Guarda segura de armas</translation>
    </message>
    <message>
        <source>Housing for people with HIV</source>
        <translation>Vivienda para personas con VIH</translation>
    </message>
    <message>
        <source>Women&apos;s center</source>
        <translation>Centro de mujeres</translation>
    </message>
    <message>
        <source>Men&apos;s programs</source>
        <translation>Programas para hombres</translation>
    </message>
    <message>
        <source>Fatherhood programs</source>
        <translation>Programas de paternidad</translation>
    </message>
    <message>
        <source>Kidney disease and dialysis</source>
        <translation>Enfermedad renal y diálisis</translation>
    </message>
    <message>
        <source>Heart disease and stroke</source>
        <translation>Enfermedad cardíaca y derrame cerebral</translation>
    </message>
    <message>
        <source>Epilepsy and seizures</source>
        <translation>Epilepsia y convulsiones</translation>
    </message>
    <message>
        <source>Asthma and lung disease</source>
        <translation>Asma y enfermedad pulmonar</translation>
    </message>
    <message>
        <source>Sickle cell</source>
        <translation>Anemia falciforme</translation>
    </message>
    <message>
        <source>Specialist doctors</source>
        <translation>Médicos especialistas</translation>
    </message>
    <message>
        <source>Genetic counseling</source>
        <translation>Asesoría genética</translation>
    </message>
    <message>
        <source>Community paramedicine</source>
        <translation>Paramedicina comunitaria</translation>
    </message>
    <message>
        <source>First responder support</source>
        <translation>Apoyo a socorristas</translation>
    </message>
    <message>
        <source>Disaster distress line</source>
        <translation>Línea de angustia por desastre</translation>
    </message>
    <message>
        <source>Wraparound for youth</source>
        <translation>Atención integral (wraparound) para jóvenes</translation>
    </message>
    <message>
        <source>In-home counseling</source>
        <translation>Consejería en el hogar</translation>
    </message>
    <message>
        <source>ECT, TMS and ketamine</source>
        <translation>TEC, EMT y ketamina</translation>
    </message>
    <message>
        <source>DBT and self-harm treatment</source>
        <translation>DBT y tratamiento de autolesiones</translation>
    </message>
    <message>
        <source>Supervised visitation</source>
        <translation>Visitas supervisadas</translation>
    </message>
    <message>
        <source>CASA and guardian ad litem</source>
        <translation>CASA y tutor ad litem</translation>
    </message>
    <message>
        <source>Family justice center</source>
        <translation>Centro de justicia familiar</translation>
    </message>
    <message>
        <source>Homeless court and warrant clearing</source>
        <translation>Tribunal para personas sin hogar y órdenes pendientes</translation>
    </message>
    <message>
        <source>Taxi and ride-share</source>
        <translation>Taxi y viajes compartidos</translation>
    </message>
    <message>
        <source>Air travel help</source>
        <translation>Ayuda con viajes en avión</translation>
    </message>
    <message>
        <source>Tax ID number (ITIN)</source>
        <translation>Número fiscal (ITIN)</translation>
    </message>
    <message>
        <source>Medical alert button</source>
        <translation>Botón de alerta médica</translation>
    </message>
    <message>
        <source>Fall prevention</source>
        <translation>Prevención de caídas</translation>
    </message>
    <message>
        <source>Support for parents of disabled children</source>
        <translation>Apoyo a padres de niños con discapacidad</translation>
    </message>
    <message>
        <source>Drinking water</source>
        <translation>Agua potable</translation>
    </message>
    <message>
        <source>Tattoo removal</source>
        <translation>Borrado de tatuajes</translation>
    </message>
    <message>
        <source>Mobile homes and RVs</source>
        <translation>Casas móviles y RV</translation>
    </message>
    <message>
        <source>Unclaimed property</source>
        <translation>Bienes no reclamados</translation>
    </message>
    <message>
        <source>Newspapers and radio</source>
        <translation>Periódicos y radio</translation>
    </message>
    <message>
        <source>Wigs and cancer comfort items</source>
        <translation>Pelucas y artículos de apoyo por cáncer</translation>
    </message>
    <message>
        <source>Work and training costs</source>
        <translation>Costos de trabajo y capacitación</translation>
    </message>
    <message>
        <source>Vehicle registration help</source>
        <translation>Ayuda con la matrícula del vehículo</translation>
    </message>
    <message>
        <source>House fire help</source>
        <translation>Ayuda tras un incendio en casa</translation>
    </message>
    <message>
        <source>Layoff help</source>
        <translation>Ayuda tras un despido</translation>
    </message>
    <message>
        <source>Care without parents&apos; consent</source>
        <translation>Atención sin consentimiento de los padres</translation>
    </message>
    <message>
        <source>Sober activities</source>
        <translation>Actividades sobrias</translation>
    </message>
    <message>
        <source>Bed availability line</source>
        <translation>Línea sobre camas</translation>
    </message>
    <message>
        <source>Legal help for children and youth</source>
        <translation>Ayuda legal para niños y jóvenes</translation>
    </message>
    <message>
        <source>Holocaust survivor services</source>
        <translation>Servicios para sobrevivientes del Holocausto</translation>
    </message>
    <message>
        <source>Outages and gas leaks</source>
        <translation>Apagones y fugas de gas</translation>
    </message>
    <message>
        <source>Treatment with children</source>
        <translation>Tratamiento junto con los hijos</translation>
    </message>
    <message>
        <source>Cleanup after a death or a crime</source>
        <translation>Limpieza tras una muerte o un delito</translation>
    </message>
    <message>
        <source>Veterans</source>
        <translation>Veteranos y veteranas</translation>
    </message>
    <message>
        <source>Older adults</source>
        <translation>Personas mayores</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Mujeres</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Hombres</translation>
    </message>
    <message>
        <source>Teens</source>
        <translation>Adolescentes</translation>
    </message>
    <message>
        <source>Young adults</source>
        <translation>Jóvenes adultos</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Families with children</source>
        <translation>Familias con niños</translation>
    </message>
    <message>
        <source>Pregnant people</source>
        <translation>Personas embarazadas</translation>
    </message>
    <message>
        <source>People without a home</source>
        <translation>Personas sin hogar</translation>
    </message>
    <message>
        <source>Homeless women</source>
        <translation>Mujeres sin hogar</translation>
    </message>
    <message>
        <source>Homeless men</source>
        <translation>Hombres sin hogar</translation>
    </message>
    <message>
        <source>Homeless families</source>
        <translation>Familias sin hogar</translation>
    </message>
    <message>
        <source>Homeless youth</source>
        <translation>Jóvenes sin hogar</translation>
    </message>
    <message>
        <source>Homeless veterans</source>
        <translation>Veteranos sin hogar</translation>
    </message>
    <message>
        <source>Homeless people with mental illness</source>
        <translation>Personas sin hogar con enfermedad mental</translation>
    </message>
    <message>
        <source>People with mental illness</source>
        <translation>Personas con enfermedad mental</translation>
    </message>
    <message>
        <source>LGBTQ</source>
        <translation>LGBTQ</translation>
    </message>
    <message>
        <source>LGBTQ youth</source>
        <translation>Jóvenes LGBTQ</translation>
    </message>
    <message>
        <source>Transgender people</source>
        <translation>Personas transgénero</translation>
    </message>
    <message>
        <source>Deaf and hard of hearing</source>
        <translation>Personas sordas o con baja audición</translation>
    </message>
    <message>
        <source>Blind and low vision</source>
        <translation>Ceguera y baja visión</translation>
    </message>
    <message>
        <source>People with disabilities</source>
        <translation>Personas con discapacidad</translation>
    </message>
    <message>
        <source>Wheelchair users</source>
        <translation>Personas en silla de ruedas</translation>
    </message>
    <message>
        <source>Intellectual and developmental disabilities</source>
        <translation>Discapacidades intelectuales y del desarrollo</translation>
    </message>
    <message>
        <source>People with autism</source>
        <translation>Personas con autismo</translation>
    </message>
    <message>
        <source>People with HIV</source>
        <translation>Personas con VIH</translation>
    </message>
    <message>
        <source>Immigrants</source>
        <translation>Personas inmigrantes</translation>
    </message>
    <message>
        <source>Refugees and asylum seekers</source>
        <translation>Personas refugiadas y solicitantes de asilo</translation>
    </message>
    <message>
        <source>Spanish speakers</source>
        <translation>Hispanohablantes</translation>
    </message>
    <message>
        <source>Farm workers</source>
        <translation>Trabajadores del campo</translation>
    </message>
    <message>
        <source>First responders</source>
        <translation>Socorristas</translation>
    </message>
    <message>
        <source>People leaving jail or prison</source>
        <translation>Personas que salen de la cárcel o prisión</translation>
    </message>
    <message>
        <source>Registered sex offenders</source>
        <translation>Personas en el registro de delitos sexuales</translation>
    </message>
    <message>
        <source>Caregivers</source>
        <translation>Personas cuidadoras</translation>
    </message>
    <message>
        <source>People with dementia</source>
        <translation>Personas con demencia</translation>
    </message>
    <message>
        <source>Foster children and former foster youth</source>
        <translation>Menores en foster care y quienes salieron</translation>
    </message>
    <message>
        <source>People without insurance</source>
        <translation>Personas sin seguro</translation>
    </message>
    <message>
        <source>Low income</source>
        <translation>Bajos ingresos</translation>
    </message>
    <message>
        <source>Native Americans</source>
        <translation>Pueblos nativos americanos</translation>
    </message>
    <message>
        <source>Black community</source>
        <translation>Comunidad negra</translation>
    </message>
    <message>
        <source>Asian community</source>
        <translation>Comunidad asiática</translation>
    </message>
    <message>
        <source>Speakers of other languages</source>
        <translation>Hablantes de otros idiomas</translation>
    </message>
    <message>
        <source>Jewish community</source>
        <translation>Comunidad judía</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Personas adultas</translation>
    </message>
    <message>
        <source>People fleeing violence</source>
        <translation>Personas que huyen de violencia</translation>
    </message>
    <message>
        <source>People who use drugs</source>
        <translation>Personas que usan drogas</translation>
    </message>
    <message>
        <source>Adult protection line</source>
        <translation>Línea de protección de personas adultas</translation>
    </message>
    <message>
        <source>Advocacy for victims</source>
        <translation>Apoyo a víctimas</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animales</translation>
    </message>
    <message>
        <source>Basic needs line</source>
        <translation>Línea de necesidades básicas</translation>
    </message>
    <message>
        <source>Benefits enrollment</source>
        <translation>Inscripción en beneficios</translation>
    </message>
    <message>
        <source>Buprenorphine</source>
        <translation>Buprenorfina</translation>
    </message>
    <message>
        <source>Child protection line</source>
        <translation>Línea de protección infantil</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Crisis</translation>
    </message>
    <message>
        <source>Day center</source>
        <translation>Centro de día</translation>
    </message>
    <message>
        <source>Dental</source>
        <translation>Atención dental</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Discapacidad</translation>
    </message>
    <message>
        <source>Domestic violence line</source>
        <translation>Línea de violencia doméstica</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Emergency department</source>
        <translation>Servicio de urgencias</translation>
    </message>
    <message>
        <source>First responder line</source>
        <translation>Línea para socorristas</translation>
    </message>
    <message>
        <source>For some people first</source>
        <translation>Para ciertas personas</translation>
    </message>
    <message>
        <source>Homelessness line</source>
        <translation>Línea para personas sin hogar</translation>
    </message>
    <message>
        <source>Human trafficking line</source>
        <translation>Línea contra la trata de personas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Empleo</translation>
    </message>
    <message>
        <source>Legal and justice</source>
        <translation>Asuntos legales y justicia</translation>
    </message>
    <message>
        <source>Line for deaf and hard-of-hearing people</source>
        <translation>Línea para personas sordas o con baja audición</translation>
    </message>
    <message>
        <source>Lockers and storage</source>
        <translation>Casilleros y almacenamiento</translation>
    </message>
    <message>
        <source>Mail pick-up</source>
        <translation>Recoger correspondencia</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>Comidas</translation>
    </message>
    <message>
        <source>Meals at home</source>
        <translation>Comidas a domicilio</translation>
    </message>
    <message>
        <source>Medicine help</source>
        <translation>Ayuda con medicamentos</translation>
    </message>
    <message>
        <source>Methadone (OTP)</source>
        <translation>Metadona (OTP)</translation>
    </message>
    <message>
        <source>Mobile crisis</source>
        <translation>Equipo móvil de crisis</translation>
    </message>
    <message>
        <source>Money management</source>
        <translation>Manejo del dinero</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Personas recién llegadas</translation>
    </message>
    <message>
        <source>Older people</source>
        <translation>Personas mayores</translation>
    </message>
    <message>
        <source>Other helpline</source>
        <translation>Otra línea de ayuda</translation>
    </message>
    <message>
        <source>Outpatient substance use care</source>
        <translation>Atención ambulatoria por uso de sustancias</translation>
    </message>
    <message>
        <source>Papers and benefits</source>
        <translation>Documentos y beneficios</translation>
    </message>
    <message>
        <source>Peer warmline</source>
        <translation>Línea de apoyo entre pares</translation>
    </message>
    <message>
        <source>Pet boarding</source>
        <translation>Hospedaje de mascotas</translation>
    </message>
    <message>
        <source>Phones and charging</source>
        <translation>Teléfonos y carga</translation>
    </message>
    <message>
        <source>Poison help line</source>
        <translation>Línea de intoxicaciones</translation>
    </message>
    <message>
        <source>Psychiatric emergency room</source>
        <translation>Urgencias psiquiátricas</translation>
    </message>
    <message>
        <source>Reentry</source>
        <translation>Reinserción</translation>
    </message>
    <message>
        <source>Rent and utility help</source>
        <translation>Ayuda con renta y servicios</translation>
    </message>
    <message>
        <source>Residential treatment</source>
        <translation>Tratamiento residencial</translation>
    </message>
    <message>
        <source>Ride</source>
        <translation>Traslado</translation>
    </message>
    <message>
        <source>Rides</source>
        <translation>Traslados</translation>
    </message>
    <message>
        <source>Safe from violence</source>
        <translation>A salvo de la violencia</translation>
    </message>
    <message>
        <source>Sexual and reproductive health</source>
        <translation>Salud sexual y reproductiva</translation>
    </message>
    <message>
        <source>Sexual assault line</source>
        <translation>Línea de agresión sexual</translation>
    </message>
    <message>
        <source>Showers and laundry</source>
        <translation>Duchas y lavandería</translation>
    </message>
    <message>
        <source>Substance use</source>
        <translation>Uso de sustancias</translation>
    </message>
    <message>
        <source>Substance use helpline</source>
        <translation>Línea sobre uso de sustancias</translation>
    </message>
    <message>
        <source>Suicide and crisis line</source>
        <translation>Línea de suicidio y crisis</translation>
    </message>
    <message>
        <source>Supportive housing</source>
        <translation>Vivienda con apoyo</translation>
    </message>
    <message>
        <source>Vet care and pet food</source>
        <translation>Veterinaria y comida para mascotas</translation>
    </message>
    <message>
        <source>Veterans line</source>
        <translation>Línea para veteranos</translation>
    </message>
    <message>
        <source>Wash, clothes, storage</source>
        <translation>Aseo, ropa, almacenamiento</translation>
    </message>
    <message>
        <source>Withdrawal management (detox)</source>
        <translation>Manejo de abstinencia (desintoxicación)</translation>
    </message>
    <message>
        <source>Work and school</source>
        <translation>Trabajo y escuela</translation>
    </message>
    <message>
        <source>Youth</source>
        <translation>Jóvenes</translation>
    </message>
    <message>
        <source>Youth line</source>
        <translation>Línea para jóvenes</translation>
    </message>
</context>
<context>
    <name>NeedsView</name>
    <message>
        <source>All needs, A to Z</source>
        <translation>Todo, de la A a la Z</translation>
    </message>
    <message>
        <source>By need</source>
        <translation>Por necesidad</translation>
    </message>
    <message>
        <source>press one, or type above</source>
        <translation>pulse una, o escriba arriba</translation>
    </message>
</context>
<context>
    <name>NumberPlace</name>
    <message>
        <source>Copied {number}</source>
        <translation>Copiado: {number}</translation>
    </message>
</context>
<context>
    <name>NumberSheet</name>
    <message>
        <source>Which number is right?</source>
        <translation>¿Qué número es el correcto?</translation>
    </message>
    <message>
        <source>Leave it empty when nobody knows: the number is then marked as reported wrong.</source>
        <translation>Déjelo vacío si nadie lo sabe: el número queda marcado como incorrecto.</translation>
    </message>
    <message>
        <source>The right number</source>
        <translation>El número correcto</translation>
    </message>
    <message>
        <source>Accept the report</source>
        <translation>Aceptar el informe</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar número</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Otro número</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Número nuestro</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin número</translation>
    </message>
</context>
<context>
    <name>OfficerView</name>
    <message>
        <source>The casebook is locked: nothing on the screen is kept from an officer.</source>
        <translation>El cuaderno está bloqueado: nada de la pantalla se le oculta a un agente.</translation>
    </message>
    <message>
        <source>Shown as an officer may see it. Nothing is saved here. F10 goes back.</source>
        <translation>Se muestra como lo puede ver un agente. Aquí no se guarda nada. F10 vuelve.</translation>
    </message>
    <message>
        <source>Your own screen again.</source>
        <translation>Otra vez su propia pantalla.</translation>
    </message>
</context>
<context>
    <name>OriginViewModel</name>
    <message>
        <source>Distances count from {point}.</source>
        <translation>Las distancias se cuentan desde {point}.</translation>
    </message>
</context>
<context>
    <name>OwnBody</name>
    <message>
        <source>Our number, from the agency’s policy</source>
        <translation>Número nuestro, de la política de la agencia</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePart</name>
    <message>
        <source>Your passphrase now</source>
        <translation>Su frase de contraseña actual</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>La nueva frase de contraseña</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>La nueva frase de contraseña otra vez</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>At least {count} characters: a few words that only you would say, nothing made of your name. The PIN of this shift stays as it is.</source>
        <translation>Al menos {count} caracteres: unas palabras que solo usted diría, nada hecho de su nombre. El PIN de este turno queda como está.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de contraseña</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Cambiada.</translation>
    </message>
</context>
<context>
    <name>OwnPassphraseViewModel</name>
    <message>
        <source>Say your passphrase now and the new one.</source>
        <translation>Diga su frase de contraseña actual y la nueva.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>Las dos frases no son iguales. Escriba ambas otra vez.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>La frase de contraseña se cambió.</translation>
    </message>
</context>
<context>
    <name>OwnRows</name>
    <message>
        <source>Our numbers</source>
        <translation>Números nuestros</translation>
    </message>
    <message>
        <source>our number</source>
        <translation>número nuestro</translation>
    </message>
</context>
<context>
    <name>PackView</name>
    <message>
        <source>The words of its key</source>
        <translation>Las palabras de su clave</translation>
    </message>
    <message>
        <source>Six words, as your agency told you</source>
        <translation>Seis palabras, como se las dijo su agencia</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Open Find</source>
        <translation>Abrir Buscar</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Putting the directory of {file} in place…</source>
        <translation>Poniendo en su lugar el directorio de {file}…</translation>
    </message>
    <message>
        <source>Looking at {file}…</source>
        <translation>Mirando {file}…</translation>
    </message>
    <message>
        <source>Until it is complete and checked, the directory in use stays as it is.</source>
        <translation>Hasta que esté completo y revisado, el directorio en uso queda como está.</translation>
    </message>
    <message>
        <source>A directory of {agency}</source>
        <translation>Un directorio de {agency}</translation>
    </message>
    <message>
        <source>The directory is in</source>
        <translation>El directorio está cargado</translation>
    </message>
</context>
<context>
    <name>PackViewModel</name>
    <message>
        <source>Type the six words of its key, as your agency told you.</source>
        <translation>Escriba las seis palabras de su clave, como se las dijo su agencia.</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Pack {number}, made {day}.</source>
        <translation>Paquete {number}, hecho el {day}.</translation>
    </message>
    <message>
        <source>Its time was over on {day}: ask for a newer one, or confirm what you read.</source>
        <translation>Su plazo terminó el {day}: pida uno más nuevo, o confirme lo que lea.</translation>
    </message>
    <message>
        <source>Good until {day}.</source>
        <translation>Vale hasta el {day}.</translation>
    </message>
    <message>
        <source>It is signed with a key that this laptop trusts.</source>
        <translation>Está firmado con una clave en la que esta computadora confía.</translation>
    </message>
    <message>
        <source>Its key is new here. Ask your agency, by telephone or on paper, for the six words of its key, and type them. If they do not fit, the pack is not from there.</source>
        <translation>Su clave es nueva aquí. Pida a su agencia, por teléfono o en papel, las seis palabras de su clave, y escríbalas. Si no coinciden, el paquete no es de ahí.</translation>
    </message>
    <message>
        <source>{count} services of {agency}.</source>
        <translation>{count} servicios de {agency}.</translation>
    </message>
    <message>
        <source>{count} services of {agency}; {before} before.</source>
        <translation>{count} servicios de {agency}; antes {before}.</translation>
    </message>
</context>
<context>
    <name>PageFace</name>
    <message>
        <source>call first</source>
        <translation>llamar primero</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>preguntar</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>Qué esperar</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>Cómo lo sabemos</translation>
    </message>
    <message>
        <source>How to get in</source>
        <translation>Cómo entrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Admisión</translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation>Para quién es</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>How to apply</source>
        <translation>Cómo solicitarlo</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Costos</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>Traer</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>Area served</source>
        <translation>Zona atendida</translation>
    </message>
    <message>
        <source>Getting there</source>
        <translation>Cómo llegar</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Not public: for staff, not to be printed or passed on</source>
        <translation>No es público: para el personal, no se imprime ni se comparte</translation>
    </message>
    <message>
        <source>Right as it stands: told the team, {day}</source>
        <translation>Correcto tal como está: se lo dijeron al equipo, {day}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Encounters</source>
        <translation>Encuentros</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Derivaciones</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>How: not asked</source>
        <translation>Cómo: sin preguntar</translation>
    </message>
    <message>
        <source>Said aloud</source>
        <translation>Dicho en voz alta</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Por escrito</translation>
    </message>
    <message>
        <source>Signed on screen</source>
        <translation>Firmado en pantalla</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Encounter</source>
        <translation>Encuentro</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Derivación</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Told about the person</source>
        <translation>Dicho sobre la persona</translation>
    </message>
    <message>
        <source>Clinical note</source>
        <translation>Nota clínica</translation>
    </message>
    <message>
        <source>Hand-off note</source>
        <translation>Nota de relevo</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Will not go, or is banned</source>
        <translation>No quiere ir, o tiene prohibida la entrada</translation>
    </message>
    <message>
        <source>The person wants a correction</source>
        <translation>La persona quiere una corrección</translation>
    </message>
    <message>
        <source>A copy was given</source>
        <translation>Se entregó una copia</translation>
    </message>
    <message>
        <source>Legal exception</source>
        <translation>Excepción legal</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Sealed: opens with a reason (Enter)</source>
        <translation>Sellado: se abre con un motivo (Enter)</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Sellado</translation>
    </message>
    <message>
        <source>How it ended: {words}</source>
        <translation>Cómo terminó: {words}</translation>
    </message>
    <message>
        <source>Corrected since: {fields}</source>
        <translation>Corregido después: {fields}</translation>
    </message>
    <message>
        <source>Reason: sealed</source>
        <translation>Motivo: sellado</translation>
    </message>
    <message>
        <source>Reason: not asked</source>
        <translation>Motivo: sin preguntar</translation>
    </message>
    <message>
        <source>Desk: {words}</source>
        <translation>Recepción: {words}</translation>
    </message>
    <message>
        <source>Agreed: {words}</source>
        <translation>Aceptó: {words}</translation>
    </message>
    <message>
        <source>Referred: {place}</source>
        <translation>Derivación a: {place}</translation>
    </message>
    <message>
        <source>due by {at}</source>
        <translation>vence {at}</translation>
    </message>
    <message>
        <source>Follow-up: {kind}</source>
        <translation>Seguimiento: {kind}</translation>
    </message>
    <message>
        <source>Follow-up attempt: {result}</source>
        <translation>Intento de seguimiento: {result}</translation>
    </message>
    <message>
        <source>Follow-up handed on</source>
        <translation>Seguimiento reasignado</translation>
    </message>
    <message>
        <source>Follow-up planned anew</source>
        <translation>Seguimiento planificado de nuevo</translation>
    </message>
    <message>
        <source>Follow-up opened again</source>
        <translation>Seguimiento abierto otra vez</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>Seguimiento hecho</translation>
    </message>
    <message>
        <source>Follow-up ended: unable to reach</source>
        <translation>Seguimiento terminado: no se logró contactar</translation>
    </message>
    <message>
        <source>Follow-up cancelled</source>
        <translation>Seguimiento cancelado</translation>
    </message>
    <message>
        <source>Consent: {kind}</source>
        <translation>Consentimiento: {kind}</translation>
    </message>
    <message>
        <source>Given: {words}</source>
        <translation>Dado: {words}</translation>
    </message>
    <message>
        <source>Consent taken back</source>
        <translation>Consentimiento retirado</translation>
    </message>
    <message>
        <source>Correction: {field}</source>
        <translation>Corrección: {field}</translation>
    </message>
    <message>
        <source>Says now: {words}</source>
        <translation>Ahora dice: {words}</translation>
    </message>
    <message>
        <source>Said before: {words}</source>
        <translation>Antes decía: {words}</translation>
    </message>
    <message>
        <source>Why: {words}</source>
        <translation>Por qué: {words}</translation>
    </message>
    <message>
        <source>On: {words}</source>
        <translation>Sobre: {words}</translation>
    </message>
    <message>
        <source>Sealed entries: {n}</source>
        <translation>Entradas selladas: {n}</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>Contacto seguro</translation>
    </message>
    <message>
        <source>Nobody asked yet how it is safe to reach them.</source>
        <translation>Aún nadie preguntó cómo es seguro contactar a la persona.</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentimientos</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>As the person said it</source>
        <translation>Como lo dijo la persona</translation>
    </message>
    <message>
        <source>Needs and rights</source>
        <translation>Necesidades y derechos</translation>
    </message>
    <message>
        <source>Also recorded as</source>
        <translation>También anotada como</translation>
    </message>
    <message>
        <source>Maybe the same person?</source>
        <translation>¿Quizá la misma persona?</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>nacimiento: {day}</translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation>también {names}</translation>
    </message>
    <message>
        <source>kept by {agency}</source>
        <translation>lo guarda {agency}</translation>
    </message>
    <message>
        <source>{who}, {day}, {basis}. Ends {end} unless seen again.</source>
        <translation>{who}, {day}, {basis}. Termina el {end} si no se vuelve a ver.</translation>
    </message>
    <message>
        <source>Written on two laptops: {what} of the {record}</source>
        <translation>Escrito en dos computadoras: {what} ({record})</translation>
    </message>
    <message>
        <source>Stands now: {words}</source>
        <translation>Ahora dice: {words}</translation>
    </message>
    <message>
        <source>Also written: {words}</source>
        <translation>También se escribió: {words}</translation>
    </message>
    <message>
        <source>A supervisor decides which one counts.</source>
        <translation>Supervisión decide cuál vale.</translation>
    </message>
    <message>
        <source>A part of it is sealed: whoever may opens the entry and decides then.</source>
        <translation>Una parte está sellada: quien tenga permiso abre la entrada y decide entonces.</translation>
    </message>
    <message>
        <source>Covered: decide while a way to it is safe.</source>
        <translation>Cubierto: decida cuando haya un medio seguro.</translation>
    </message>
    <message>
        <source>One of them does not fit the rest of the record.</source>
        <translation>Una de ellas no encaja con el resto del registro.</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>cubierto</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>otro nombre</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>fecha de nacimiento</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>housing</source>
        <translation>vivienda</translation>
    </message>
    <message>
        <source>insurance</source>
        <translation>seguro médico</translation>
    </message>
    <message>
        <source>number or place</source>
        <translation>número o lugar</translation>
    </message>
    <message>
        <source>safety flag</source>
        <translation>alerta de seguridad</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>propias palabras</translation>
    </message>
    <message>
        <source>fleeing violence</source>
        <translation>huye de violencia</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>due by</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>cómo terminó</translation>
    </message>
    <message>
        <source>when it ended</source>
        <translation>cuándo terminó</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>times</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>Safe hours: {hours}</source>
        <translation>Horas seguras: {hours}</translation>
    </message>
    <message>
        <source>We are: “{words}”</source>
        <translation>Nos presentamos como: “{words}”</translation>
    </message>
    <message>
        <source>May be said: {words}</source>
        <translation>Se puede decir: {words}</translation>
    </message>
    <message>
        <source>Covered: no safe way was said</source>
        <translation>Cubierto: no se dijo ninguna vía segura</translation>
    </message>
    <message>
        <source>Covered, not before {at}</source>
        <translation>Cubierto, no antes de {at}</translation>
    </message>
    <message>
        <source>Taken back {day}: {how}</source>
        <translation>Retirado {day}: {how}</translation>
    </message>
    <message>
        <source>Ends {at}</source>
        <translation>Termina el {at}</translation>
    </message>
    <message>
        <source>Ends with: {what}</source>
        <translation>Termina con: {what}</translation>
    </message>
    <message>
        <source>A part of it is sealed: open it in the timeline</source>
        <translation>Una parte está sellada: ábrala en la cronología</translation>
    </message>
    <message>
        <source>Taken back…</source>
        <translation>Retirado…</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} más</translation>
    </message>
    <message>
        <source>{what} to {whom}</source>
        <translation>{what} a {whom}</translation>
    </message>
    <message>
        <source>Linked by {who}: {reason}</source>
        <translation>Vinculado por {who}: {reason}</translation>
    </message>
    <message>
        <source>Two persons after all…</source>
        <translation>Son dos personas…</translation>
    </message>
    <message>
        <source>The same…</source>
        <translation>La misma…</translation>
    </message>
    <message>
        <source>Two persons…</source>
        <translation>Dos personas…</translation>
    </message>
    <message>
        <source>last entry {day}</source>
        <translation>última entrada {day}</translation>
    </message>
    <message>
        <source>found by sound</source>
        <translation>hallado por el sonido</translation>
    </message>
    <message>
        <source>Entered twice? {why}</source>
        <translation>¿Anotada dos veces? {why}</translation>
    </message>
    <message>
        <source>Type a name or an alias, as it is spelt or as it sounds. That you search is written down.</source>
        <translation>Escriba un nombre o un alias, como se escribe o como suena. Que usted busca queda anotado.</translation>
    </message>
    <message>
        <source>Nobody of that name is in this casebook.</source>
        <translation>Nadie con ese nombre está en este cuaderno.</translation>
    </message>
    <message>
        <source>{n} shown: type more of the name</source>
        <translation>se muestran {n}: escriba más del nombre</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personas</translation>
    </message>
    <message>
        <source>No name known</source>
        <translation>Nombre desconocido</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>nacimiento: {year}</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>sounds alike</source>
        <translation>suena parecido</translation>
    </message>
    <message>
        <source>spelt alike</source>
        <translation>se escribe parecido</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>misma fecha de nacimiento</translation>
    </message>
    <message>
        <source>same birth year</source>
        <translation>mismo año de nacimiento</translation>
    </message>
    <message>
        <source>birth date unknown</source>
        <translation>fecha de nacimiento desconocida</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>would not say</source>
        <translation>no quiso decirlo</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Veteran</source>
        <translation>Servicio militar</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Menor de edad</translation>
    </message>
    <message>
        <source>A parent may be told</source>
        <translation>Se puede informar a padre o madre</translation>
    </message>
    <message>
        <source>Who may consent</source>
        <translation>Quién puede consentir</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Vivienda</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro médico</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Tutela</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Comunicación</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>a cualquier hora</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>alguien del equipo</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Dijo que no</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Sin preguntar</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
</context>
<context>
    <name>PeopleSide</name>
    <message>
        <source>Name or alias</source>
        <translation>Nombre o alias</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personas halladas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Saved: one person. Both records stay.</source>
        <translation>Guardado: una persona. Ambos registros se conservan.</translation>
    </message>
    <message>
        <source>Saved: two persons.</source>
        <translation>Guardado: dos personas.</translation>
    </message>
    <message>
        <source>Saved: two persons after all.</source>
        <translation>Guardado: son dos personas.</translation>
    </message>
    <message>
        <source>Saved: the consent was taken back.</source>
        <translation>Guardado: el consentimiento se retiró.</translation>
    </message>
    <message>
        <source>Saved: this answer counts. The other one stays in the journal.</source>
        <translation>Guardado: vale esta respuesta. La otra queda en el diario.</translation>
    </message>
    <message>
        <source>Opened. That and why is written down.</source>
        <translation>Abierto. Eso y el motivo quedan anotados.</translation>
    </message>
</context>
<context>
    <name>PersonCards</name>
    <message>
        <source>This one counts</source>
        <translation>Vale esta</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Why do you open this? It is written down.</source>
        <translation>¿Por qué abre esto? Queda anotado.</translation>
    </message>
    <message>
        <source>{who}: why is this the same person? Both records stay.</source>
        <translation>{who}: ¿por qué es la misma persona? Ambos registros se conservan.</translation>
    </message>
    <message>
        <source>{who}: why are these two persons?</source>
        <translation>{who}: ¿por qué son dos personas?</translation>
    </message>
    <message>
        <source>{who}: why are these two persons after all?</source>
        <translation>{who}: ¿por qué son, después de todo, dos personas?</translation>
    </message>
    <message>
        <source>{who}: how did the person take it back?</source>
        <translation>{who}: ¿cómo lo retiró la persona?</translation>
    </message>
    <message>
        <source>Nobody is open. Enter opens whom you selected, and that is written down.</source>
        <translation>Nadie abierto. Enter abre a la persona seleccionada, y eso queda anotado.</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>Sobre {name}</translation>
    </message>
</context>
<context>
    <name>PhoneRows</name>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>Copiar {number}</translation>
    </message>
</context>
<context>
    <name>PinPart</name>
    <message>
        <source>Casebook locked</source>
        <translation>Cuaderno bloqueado</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Sign in with name and passphrase</source>
        <translation>Entrar con nombre y frase de contraseña</translation>
    </message>
    <message>
        <source>Rider {number}</source>
        <translation>Persona {number}</translation>
    </message>
    <message>
        <source>Who unlocks</source>
        <translation>Quién desbloquea</translation>
    </message>
    <message>
        <source>PIN of this shift</source>
        <translation>PIN de este turno</translation>
    </message>
    <message>
        <source>Say which rider unlocks.</source>
        <translation>Indique quién desbloquea.</translation>
    </message>
</context>
<context>
    <name>PlacesSheet</name>
    <message>
        <source>Saved places</source>
        <translation>Lugares guardados</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>District 6 station</source>
        <translation>Estación del Distrito 6</translation>
    </message>
    <message>
        <source>A post of the team</source>
        <translation>Un puesto del equipo</translation>
    </message>
    <message>
        <source>Somebody stays there</source>
        <translation>Alguien se queda ahí</translation>
    </message>
    <message>
        <source>What is at this point</source>
        <translation>Qué hay en este punto</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aún ninguno.</translation>
    </message>
    <message>
        <source>Count from it</source>
        <translation>Contar desde él</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove? Press again</source>
        <translation>¿Quitar? Pulse otra vez</translation>
    </message>
    <message>
        <source>The name and the point are kept on this laptop without encryption, and everybody who opens it sees them. Never keep where a person stays.</source>
        <translation>El nombre y el punto se guardan en esta computadora sin cifrar, y los ve quien la abra. Nunca guarde dónde se queda una persona.</translation>
    </message>
    <message>
        <source>Keep the place in From</source>
        <translation>Guardar el lugar de Desde</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Saved places, {count}</source>
        <translation>Lugares guardados, {count}</translation>
    </message>
    <message>
        <source>None is set. Close this, set one (Ctrl+O), and come back.</source>
        <translation>No hay ninguno puesto. Cierre esto, ponga uno (Ctrl+O) y vuelva.</translation>
    </message>
    <message>
        <source>Then it is not kept here. Where a person stays belongs in the casebook.</source>
        <translation>Entonces no se guarda aquí. Dónde se queda una persona va en el cuaderno.</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Moverlo aquí</translation>
    </message>
    <message>
        <source>kept by the team on this laptop</source>
        <translation>lo guardó el equipo en esta computadora</translation>
    </message>
    <message>
        <source>comes with the directory</source>
        <translation>viene con el directorio</translation>
    </message>
</context>
<context>
    <name>PlanPart</name>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>On another day, if the person asks for one:</source>
        <translation>Otro día, si la persona lo pide:</translation>
    </message>
    <message>
        <source>On another day</source>
        <translation>Otro día</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>What is needed? Words or a place name</source>
        <translation>¿Qué se necesita? Palabras o nombre de un lugar</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Qué se necesita</translation>
    </message>
    <message>
        <source>ZIP, city, place</source>
        <translation>ZIP, ciudad, lugar</translation>
    </message>
    <message>
        <source>From where: ZIP, city, county or a place of the directory</source>
        <translation>Desde dónde: ZIP, ciudad, condado o un lugar del directorio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Depends</source>
        <translation>Depende</translation>
    </message>
    <message>
        <source>told the team</source>
        <translation>dicho al equipo</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Do you want to go there?</source>
        <translation>¿Quiere ir a ese lugar?</translation>
    </message>
    <message>
        <source>May we get in touch with you again?</source>
        <translation>¿Podemos comunicarnos con usted de nuevo?</translation>
    </message>
    <message>
        <source>May we tell this place about you? You can take that back at any time.</source>
        <translation>¿Podemos hablarle de usted a ese lugar? Puede retirar su permiso en cualquier momento.</translation>
    </message>
    <message>
        <source>How and when is it safe to reach you?</source>
        <translation>¿Cómo y cuándo es seguro comunicarnos con usted?</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>{room}, {number} overdue</source>
        <translation>{room}, vencidos: {number}</translation>
    </message>
    <message>
        <source>{room}, locked</source>
        <translation>{room}, con candado</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a reason with Space, then save.</source>
        <translation>Elija un motivo con Espacio, después guarde.</translation>
    </message>
</context>
<context>
    <name>RecentStrip</name>
    <message>
        <source>Asked for lately</source>
        <translation>Lo último que se pidió</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear what was asked for lately</source>
        <translation>Borrar lo último que se pidió</translation>
    </message>
    <message>
        <source>Asked for lately: {need}</source>
        <translation>Lo último que se pidió: {need}</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>Kind of contact</source>
        <translation>Tipo de contacto</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Número de caso</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Ended as</source>
        <translation>Terminó en</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>También</translation>
    </message>
    <message>
        <source>Without the team</source>
        <translation>Sin el equipo</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Lesiones</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>How it was referred</source>
        <translation>Cómo se derivó</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Aceptó</translation>
    </message>
    <message>
        <source>Spoken to</source>
        <translation>Habló con</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>{kind} by {author}</source>
        <translation>{kind} por {author}</translation>
    </message>
    <message>
        <source>{words} (amended)</source>
        <translation>{words} (enmendado)</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Sellado</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} entradas</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no lo dijo</translation>
    </message>
    <message>
        <source>began {at}</source>
        <translation>empezó {at}</translation>
    </message>
    <message>
        <source>dispatched {at}</source>
        <translation>despachado {at}</translation>
    </message>
    <message>
        <source>on scene {at}</source>
        <translation>en el lugar {at}</translation>
    </message>
    <message>
        <source>ended {at}</source>
        <translation>terminó {at}</translation>
    </message>
    <message>
        <source>{what}; avoided: {avoided}; basis: {basis}</source>
        <translation>{what}; evitado: {avoided}; base: {basis}</translation>
    </message>
    <message>
        <source>Amended {at} by {who}</source>
        <translation>Enmendado {at} por {who}</translation>
    </message>
    <message>
        <source>{field} said: {was}</source>
        <translation>{field} decía: {was}</translation>
    </message>
    <message>
        <source>It says now: {says}</source>
        <translation>Ahora dice: {says}</translation>
    </message>
    <message>
        <source>Because: {why}</source>
        <translation>Porque: {why}</translation>
    </message>
    <message>
        <source>Sent back {at} by {who}</source>
        <translation>Devuelto {at} por {who}</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>The key could not be printed.</source>
        <translation>La clave no se pudo imprimir.</translation>
    </message>
    <message>
        <source>Check the printer and try again, or write the key by hand.</source>
        <translation>Revise la impresora e inténtelo otra vez, o escriba la clave a mano.</translation>
    </message>
    <message>
        <source>Recovery key of a casebook</source>
        <translation>Clave de recuperación de un cuaderno</translation>
    </message>
    <message>
        <source>Agency: {name}</source>
        <translation>Agencia: {name}</translation>
    </message>
    <message>
        <source>Laptop: {name}</source>
        <translation>Computadora: {name}</translation>
    </message>
    <message>
        <source>Printed: {name}</source>
        <translation>Impresa: {name}</translation>
    </message>
    <message>
        <source>{count} groups. It has letters and the digits 2 to 7 alone: no zero, no one, no eight, no nine.</source>
        <translation>{count} grupos. Solo tiene letras y las cifras del 2 al 7: ningún cero, uno, ocho ni nueve.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué sirve</translation>
    </message>
    <message>
        <source>It is the way back into the casebook of this laptop when no supervisor can sign in any more, and into each backup that was made while it was the key.</source>
        <translation>Es la manera de volver a entrar al cuaderno de esta computadora cuando ya nadie de supervisión puede entrar, y a cada copia de seguridad que se hizo mientras fue la clave.</translation>
    </message>
    <message>
        <source>How to keep it</source>
        <translation>Cómo guardarla</translation>
    </message>
    <message>
        <source>In a sealed envelope, in the agency’s safe.</source>
        <translation>En un sobre cerrado, en la caja fuerte de la agencia.</translation>
    </message>
    <message>
        <source>Never in the vehicle, and never beside the laptop.</source>
        <translation>Nunca en el vehículo, y nunca junto a la computadora.</translation>
    </message>
    <message>
        <source>Never as a photo, a scan, a copy or a message.</source>
        <translation>Nunca como foto, escaneo, copia o mensaje.</translation>
    </message>
    <message>
        <source>Whoever has this page and the laptop, or a backup, can read everything about the people in it.</source>
        <translation>Quien tenga esta hoja y la computadora, o una copia de seguridad, puede leer todo sobre las personas que están ahí.</translation>
    </message>
    <message>
        <source>A printer with a memory, and a queue that others share, may keep a copy. If this page came from one that the agency does not trust, ask IT for another key: navigator casebook recovery renew.</source>
        <translation>Una impresora con memoria, y una cola compartida con otros, pueden guardar una copia. Si esta hoja salió de una en la que la agencia no confía, pida otra clave a informática: navigator casebook recovery renew.</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>It opens this casebook when nobody remembers a passphrase, and it is shown only now. Print it or write it on paper, and keep it in a safe of the agency: never with the laptop.</source>
        <translation>Abre este cuaderno cuando nadie recuerda una frase de contraseña, y solo se muestra ahora. Imprímala o escríbala en papel, y guárdela en una caja fuerte de la agencia: nunca con la computadora.</translation>
    </message>
    <message>
        <source>Recovery key: {key}</source>
        <translation>Clave de recuperación: {key}</translation>
    </message>
    <message>
        <source>Put the recovery key on paper</source>
        <translation>Ponga la clave de recuperación en papel</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>To check: the last group, from your paper</source>
        <translation>Para comprobar: el último grupo, de su papel</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Está en papel</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Navigator, page</source>
        <translation>Navigator, hoja</translation>
    </message>
    <message>
        <source>This laptop knows no printer. Add one in the settings of the system and print again, or write the key by hand.</source>
        <translation>Esta computadora no conoce ninguna impresora. Agregue una en la configuración del sistema e imprima otra vez, o escriba la clave a mano.</translation>
    </message>
    <message>
        <source>Use a printer that the agency trusts: one with a memory, or a queue that others share, may keep a copy. Never print it into a file.</source>
        <translation>Use una impresora en la que la agencia confíe: una con memoria, o una cola compartida con otros, puede guardar una copia. Nunca la imprima en un archivo.</translation>
    </message>
    <message>
        <source>That makes a file, not a page. Choose a printer with paper, or write the key by hand.</source>
        <translation>Eso hace un archivo, no una hoja. Elija una impresora con papel, o escriba la clave a mano.</translation>
    </message>
    <message>
        <source>The page was sent to the printer. Type the last group from the paper.</source>
        <translation>La hoja se envió a la impresora. Escriba el último grupo tal como está en el papel.</translation>
    </message>
    <message>
        <source>That is not the last group. Compare it with the screen.</source>
        <translation>Ese no es el último grupo. Compárelo con la pantalla.</translation>
    </message>
</context>
<context>
    <name>Refer</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Could not say</source>
        <translation>No pudo decirlo</translation>
    </message>
    <message>
        <source>Would not say</source>
        <translation>No quiso decirlo</translation>
    </message>
    <message>
        <source>May contact, said aloud</source>
        <translation>Se puede contactar, dicho en voz alta</translation>
    </message>
    <message>
        <source>Signed release</source>
        <translation>Autorización firmada</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Dijo que no</translation>
    </message>
    <message>
        <source>Information only</source>
        <translation>Solo información</translation>
    </message>
    <message>
        <source>Goes to the disclosure register.</source>
        <translation>Pasa al registro de divulgaciones.</translation>
    </message>
    <message>
        <source>Who they are or their health asks for a release first; without one it is kept as told without authority.</source>
        <translation>Quién es o su salud requiere antes una autorización; sin ella queda como dicho sin autorización.</translation>
    </message>
    <message>
        <source>The release does not cover: {kinds}. It is kept as told without authority.</source>
        <translation>La autorización no cubre: {kinds}. Queda registrado como dicho sin autorización.</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>aún nadie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>The card as shown at {time} is kept with the referral.</source>
        <translation>La tarjeta tal como se mostró a las {time} se guarda con la derivación.</translation>
    </message>
    <message>
        <source>Kept by: {agency} (custodian of this record).</source>
        <translation>Lo guarda: {agency} (responsable de este registro).</translation>
    </message>
    <message>
        <source>1 line not asked, saved as “not asked”.</source>
        <translation>1 línea sin preguntar, se guarda como “sin preguntar”.</translation>
    </message>
    <message>
        <source>{count} lines not asked, saved as “not asked”.</source>
        <translation>{count} líneas sin preguntar, se guardan como “sin preguntar”.</translation>
    </message>
    <message>
        <source>Draft kept, encrypted.</source>
        <translation>Borrador conservado, cifrado.</translation>
    </message>
    <message>
        <source>No follow-up is planned.</source>
        <translation>No hay seguimiento planificado.</translation>
    </message>
    <message>
        <source>That day has no hour left. Choose another one.</source>
        <translation>A ese día no le queda ninguna hora. Elija otro.</translation>
    </message>
    <message>
        <source>Due {window}, inside the hours of the agency; moves into the safe hours.</source>
        <translation>Vence {window}, dentro del horario de la agencia; se mueve a las horas seguras.</translation>
    </message>
    <message>
        <source>The rule asks for {window}: figures count against that.</source>
        <translation>La regla pide {window}: las cifras cuentan con ese plazo.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
</context>
<context>
    <name>ReferLines</name>
    <message>
        <source>Name, if they said one</source>
        <translation>Nombre, si lo dijo</translation>
    </message>
    <message>
        <source>Name or desk</source>
        <translation>Nombre o recepción</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Desk’s answer</source>
        <translation>Respuesta de recepción</translation>
    </message>
    <message>
        <source>Reason, as they said it</source>
        <translation>Motivo, como lo dijo la persona</translation>
    </message>
    <message>
        <source>You told them</source>
        <translation>Usted les dijo</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Aceptó</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>The person of the last referral</source>
        <translation>La persona de la última derivación</translation>
    </message>
    <message>
        <source>Empty: unnamed person</source>
        <translation>En blanco: persona sin nombre</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Spoke to</source>
        <translation>Habló con</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>Contacto seguro</translation>
    </message>
</context>
<context>
    <name>ReferSheet</name>
    <message>
        <source>Close, keep draft</source>
        <translation>Cerrar, conservar borrador</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save referral</source>
        <translation>Guardar derivación</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Save, offer another</source>
        <translation>Guardar, ofrecer otro</translation>
    </message>
    <message>
        <source>Ctrl Shift Enter</source>
        <translation>Ctrl Shift Enter</translation>
    </message>
    <message>
        <source>Not saved. {why} What you typed is kept.</source>
        <translation>No se guardó. {why} Lo que escribió se conserva.</translation>
    </message>
    <message>
        <source>Refer to {place}</source>
        <translation>Derivar a {place}</translation>
    </message>
</context>
<context>
    <name>ReleasePart</name>
    <message>
        <source>May be told</source>
        <translation>Se puede decir</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Termina después de</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>Right to revoke</source>
        <translation>Derecho a revocar</translation>
    </message>
    <message>
        <source>Told that it can be taken back</source>
        <translation>Se le dijo que puede retirarlo</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Import a directory file. The lines below still work.</source>
        <translation>Importe un archivo de directorio. Las líneas de abajo siguen funcionando.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>From the casebook of this laptop. {unreadable} records could not be read; they are in no figure. {in_part} records are sealed in part, or say two things at once; they count by what can be read.</source>
        <translation>Del cuaderno de esta computadora. {unreadable} registros no se pudieron leer; no están en ninguna cifra. {in_part} registros están sellados en parte, o dicen dos cosas a la vez; cuentan por lo que se puede leer.</translation>
    </message>
    <message>
        <source>0 of 0</source>
        <translation>0 de 0</translation>
    </message>
    <message>
        <source>{part} of {whole} ({percent} %)</source>
        <translation>{part} de {whole} ({percent} %)</translation>
    </message>
    <message>
        <source>Counts of {month}</source>
        <translation>Cifras de {month}</translation>
    </message>
    <message>
        <source>Counted: {words}</source>
        <translation>Se cuenta: {words}</translation>
    </message>
    <message>
        <source>Out of: {words}</source>
        <translation>Sobre: {words}</translation>
    </message>
    <message>
        <source>Window: {words}</source>
        <translation>Plazo: {words}</translation>
    </message>
    <message>
        <source>Cannot show: {words}</source>
        <translation>No puede mostrar: {words}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Todos los contactos</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no lo dijo</translation>
    </message>
    <message>
        <source>an account that is gone</source>
        <translation>una cuenta que ya no existe</translation>
    </message>
    <message>
        <source>Overdue by owner</source>
        <translation>Vencidos: de quién</translation>
    </message>
    <message>
        <source>Unreached 30 days</source>
        <translation>30 días sin contacto</translation>
    </message>
    <message>
        <source>To co-sign</source>
        <translation>Por refrendar</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Devueltos</translation>
    </message>
    <message>
        <source>Who saw whom</source>
        <translation>Quién vio a quién</translation>
    </message>
    <message>
        <source>Counts of a month</source>
        <translation>Cifras de un mes</translation>
    </message>
    <message>
        <source>Open follow-ups past the end of their window, by whose they are.</source>
        <translation>Seguimientos abiertos pasados de plazo, según de quién son.</translation>
    </message>
    <message>
        <source>Open follow-ups that began 30 days ago or more, without an answer of the person since.</source>
        <translation>Seguimientos abiertos que empezaron hace 30 días o más, sin respuesta de la persona desde entonces.</translation>
    </message>
    <message>
        <source>Records whose authors ask for a second signature. Enter opens one.</source>
        <translation>Registros cuyos autores piden una segunda firma. Enter abre uno.</translation>
    </message>
    <message>
        <source>Records that went back and wait for their author to amend them.</source>
        <translation>Registros que se devolvieron y esperan la enmienda de quien los escribió.</translation>
    </message>
    <message>
        <source>Seven days: what asks for a second look, then who read whose name. That you read this is noted.</source>
        <translation>Siete días: primero lo que pide otra mirada, después quién leyó el nombre de quién. Que usted lee esto queda anotado.</translation>
    </message>
    <message>
        <source>All figures as this laptop knows them. Print and CSV mask counts below 11.</source>
        <translation>Todas las cifras tal como las conoce esta computadora. La impresión y el CSV enmascaran las cifras menores de 11.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Nada está vencido.</translation>
    </message>
    <message>
        <source>Nobody has waited 30 days without an answer.</source>
        <translation>Nadie ha esperado 30 días sin respuesta.</translation>
    </message>
    <message>
        <source>No record of a colleague waits for a second signature. One’s own waits for another supervisor.</source>
        <translation>Ningún registro de un colega espera una segunda firma. El propio espera a otro supervisor.</translation>
    </message>
    <message>
        <source>No record waits for its author.</source>
        <translation>Ningún registro espera a quien lo escribió.</translation>
    </message>
    <message>
        <source>Nobody read anybody&apos;s name in these seven days.</source>
        <translation>Nadie leyó el nombre de nadie en estos siete días.</translation>
    </message>
    <message>
        <source>Nobody’s yet</source>
        <translation>Aún de nadie</translation>
    </message>
    <message>
        <source>{n} overdue</source>
        <translation>vencidos: {n}</translation>
    </message>
    <message>
        <source>the oldest since {at}</source>
        <translation>el más antiguo desde {at}</translation>
    </message>
    <message>
        <source>since {at}</source>
        <translation>desde {at}</translation>
    </message>
    <message>
        <source>tried {times}</source>
        <translation>{times}</translation>
    </message>
    <message>
        <source>never tried</source>
        <translation>nunca se intentó</translation>
    </message>
    <message>
        <source>amended after it went back</source>
        <translation>enmendado después de devolverse</translation>
    </message>
    <message>
        <source>once</source>
        <translation>un intento</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} intentos</translation>
    </message>
    <message>
        <source>last {at}</source>
        <translation>último {at}</translation>
    </message>
    <message>
        <source>A person without a name</source>
        <translation>Una persona sin nombre</translation>
    </message>
    <message>
        <source>seen by {n} accounts</source>
        <translation>visto por {n} cuentas</translation>
    </message>
    <message>
        <source>opened {n}×</source>
        <translation>se abrió {n}×</translation>
    </message>
    <message>
        <source>read records {n}×</source>
        <translation>registros leídos {n}×</translation>
    </message>
    <message>
        <source>of them sealed, with a reason {n}×</source>
        <translation>de ellos sellados, con un motivo {n}×</translation>
    </message>
    <message>
        <source>found by name {n}×</source>
        <translation>hallado por nombre {n}×</translation>
    </message>
    <message>
        <source>Broke the glass</source>
        <translation>Usó el acceso de emergencia</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>Se le negó</translation>
    </message>
    <message>
        <source>Did what only this agency allows</source>
        <translation>Hizo lo que solo esta agencia permite</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Falló el inicio de sesión</translation>
    </message>
    <message>
        <source>Used the recovery key</source>
        <translation>Usó la clave de recuperación</translation>
    </message>
    <message>
        <source>The casebook was not as it was left</source>
        <translation>El cuaderno no estaba como se dejó</translation>
    </message>
    <message>
        <source>The clock of the laptop moved</source>
        <translation>El reloj de la computadora se movió</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportó</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimió</translation>
    </message>
    <message>
        <source>Copied a number</source>
        <translation>Copió un número</translation>
    </message>
</context>
<context>
    <name>ReviewViewModel</name>
    <message>
        <source>Signed.</source>
        <translation>Firmado.</translation>
    </message>
    <message>
        <source>Sent back to its author.</source>
        <translation>Devuelto a quien lo escribió.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Officer</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Profesional clínico</translation>
    </message>
    <message>
        <source>Case manager</source>
        <translation>Gestión de casos</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Directory editor</source>
        <translation>Edición del directorio</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administración</translation>
    </message>
</context>
<context>
    <name>RoomActions</name>
    <message>
        <source>Import a file…</source>
        <translation>Importar un archivo…</translation>
    </message>
    <message>
        <source>Open in Find</source>
        <translation>Abrir en Buscar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Mantener aparte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>RoomEdits</name>
    <message>
        <source>Joining the two</source>
        <translation>Uniendo los dos</translation>
    </message>
    <message>
        <source>Keeping the two apart</source>
        <translation>Manteniendo los dos aparte</translation>
    </message>
    <message>
        <source>Taking the decision back</source>
        <translation>Deshaciendo la decisión</translation>
    </message>
    <message>
        <source>Nobody has decided about these two.</source>
        <translation>Nadie ha decidido sobre estos dos.</translation>
    </message>
    <message>
        <source>Taking the report over</source>
        <translation>Aceptando el informe</translation>
    </message>
    <message>
        <source>Putting the report aside</source>
        <translation>Apartando el informe</translation>
    </message>
    <message>
        <source>Import a directory first: Linden County is only to learn with.</source>
        <translation>Importe primero un directorio: Linden County es solo para aprender.</translation>
    </message>
    <message>
        <source>Wait: the directory is being rebuilt.</source>
        <translation>Espere: el directorio se está reconstruyendo.</translation>
    </message>
    <message>
        <source>Wait: an import is running.</source>
        <translation>Espere: hay una importación en marcha.</translation>
    </message>
    <message>
        <source>{doing}: the directory is being rebuilt…</source>
        <translation>{doing}: el directorio se está reconstruyendo…</translation>
    </message>
    <message>
        <source>Done: the directory was rebuilt.</source>
        <translation>Hecho: el directorio se reconstruyó.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
</context>
<context>
    <name>RoomLoading</name>
    <message>
        <source>{fresh} services checked in time, {stale} too old to rely on, {never} never checked.</source>
        <translation>{fresh} servicios comprobados a tiempo, {stale} demasiado antiguos para confiar, {never} nunca comprobados.</translation>
    </message>
</context>
<context>
    <name>RoomRecords</name>
    <message>
        <source>1 service</source>
        <translation>1 servicio</translation>
    </message>
    <message>
        <source>{n} services</source>
        <translation>{n} servicios</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>al {day}</translation>
    </message>
    <message>
        <source>invented, to learn with</source>
        <translation>inventado, para aprender</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>used {n}×</source>
        <translation>usado {n}×</translation>
    </message>
    <message>
        <source>reported {n}×</source>
        <translation>informado {n}×</translation>
    </message>
    <message>
        <source>No longer in the directory</source>
        <translation>Ya no está en el directorio</translation>
    </message>
    <message>
        <source>Reject the report</source>
        <translation>Rechace el informe</translation>
    </message>
    <message>
        <source>not shown here</source>
        <translation>no se muestra aquí</translation>
    </message>
    <message>
        <source>Source says: {text}</source>
        <translation>La fuente dice: {text}</translation>
    </message>
    <message>
        <source>Found out: {text}</source>
        <translation>Se averiguó: {text}</translation>
    </message>
    <message>
        <source>1 search</source>
        <translation>1 búsqueda</translation>
    </message>
    <message>
        <source>{n} searches</source>
        <translation>{n} búsquedas</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>the source is right</source>
        <translation>la fuente tiene razón</translation>
    </message>
</context>
<context>
    <name>RoomRows</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>RoomViewModel</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Calls this week</source>
        <translation>Llamadas esta semana</translation>
    </message>
    <message>
        <source>May be the same</source>
        <translation>Quizá el mismo</translation>
    </message>
    <message>
        <source>Reported by crews</source>
        <translation>Informes del equipo</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Not to be referred</source>
        <translation>No derivar aquí</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Whom to call first: reported, used often, risky when old, old.</source>
        <translation>A quién llamar primero: con informes, de uso frecuente, riesgoso si es antiguo, antiguo.</translation>
    </message>
    <message>
        <source>What waits for you comes first. Nothing of either source is lost, and Undo takes it back.</source>
        <translation>Lo que espera su decisión va primero. Nada de ninguna fuente se pierde, y Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>Accept takes a report over into the directory, Reject puts it aside.</source>
        <translation>Aceptar incorpora un informe al directorio, Rechazar lo aparta.</translation>
    </message>
    <message>
        <source>They outlive the next import; give them to the source’s editor.</source>
        <translation>Sobreviven a la próxima importación; envíelas a quien edita la fuente.</translation>
    </message>
    <message>
        <source>In the words of their sources. Find never shows these: do not send anybody.</source>
        <translation>En las palabras de sus fuentes. Buscar nunca los muestra: no envíe a nadie.</translation>
    </message>
    <message>
        <source>What was looked for on this laptop in the last 90 days without a good hit: searches, not people.</source>
        <translation>Lo que se buscó en esta computadora en los últimos 90 días sin un buen resultado: búsquedas, no personas.</translation>
    </message>
    <message>
        <source>No source is loaded.</source>
        <translation>No hay ninguna fuente cargada.</translation>
    </message>
    <message>
        <source>Everything that can be called was checked in time.</source>
        <translation>Todo lo que se puede llamar se comprobó a tiempo.</translation>
    </message>
    <message>
        <source>No two records look like the same place.</source>
        <translation>No hay dos registros que parezcan el mismo lugar.</translation>
    </message>
    <message>
        <source>No report waits.</source>
        <translation>No hay informes en espera.</translation>
    </message>
    <message>
        <source>Nobody has corrected anything yet.</source>
        <translation>Nadie ha corregido nada aún.</translation>
    </message>
    <message>
        <source>No source says of a service not to refer there.</source>
        <translation>Ninguna fuente dice de un servicio que no se derive allí.</translation>
    </message>
    <message>
        <source>Nothing was looked for in vain.</source>
        <translation>Nada se buscó en vano.</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>espera su decisión</translation>
    </message>
    <message>
        <source>joined by a person</source>
        <translation>unido por una persona</translation>
    </message>
    <message>
        <source>set apart by a person</source>
        <translation>separado por una persona</translation>
    </message>
    <message>
        <source>joined by rule</source>
        <translation>unido por regla</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigor</translation>
    </message>
    <message>
        <source>source now agrees</source>
        <translation>la fuente ahora coincide</translation>
    </message>
    <message>
        <source>source changed too</source>
        <translation>la fuente también cambió</translation>
    </message>
    <message>
        <source>source knows newer</source>
        <translation>la fuente sabe algo más nuevo</translation>
    </message>
    <message>
        <source>the record is gone</source>
        <translation>el registro ya no existe</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>número equivocado</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>se mudó</translation>
    </message>
    <message>
        <source>something else is wrong</source>
        <translation>otra cosa está mal</translation>
    </message>
    <message>
        <source>Accept: the service no longer shows in Find</source>
        <translation>Aceptar: el servicio ya no aparece en Buscar</translation>
    </message>
    <message>
        <source>Accept: asks for the right number</source>
        <translation>Aceptar: pide el número correcto</translation>
    </message>
    <message>
        <source>Accept: then correct the address by a list</source>
        <translation>Aceptar: después corrija la dirección con una lista</translation>
    </message>
    <message>
        <source>Accept: then correct it by a list</source>
        <translation>Aceptar: después corríjalo con una lista</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>At {time}: {status}</source>
        <translation>A las {time}: {status}</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Something went wrong in this program.</source>
        <translation>Algo falló en este programa.</translation>
    </message>
    <message>
        <source>Try again; if it stays, run “navigator doctor”.</source>
        <translation>Inténtelo otra vez; si continúa, ejecute “navigator doctor”.</translation>
    </message>
</context>
<context>
    <name>SafetyPart</name>
    <message>
        <source>Safety, seen</source>
        <translation>Seguridad, visto</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Cómo se sabe</translation>
    </message>
    <message>
        <source>What exactly</source>
        <translation>Qué exactamente</translation>
    </message>
    <message>
        <source>Seen or told by</source>
        <translation>Visto o dicho por</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Visto a las</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} días</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Termina después de</translation>
    </message>
    <message>
        <source>you</source>
        <translation>usted</translation>
    </message>
    <message>
        <source>who told it</source>
        <translation>quién lo dijo</translation>
    </message>
</context>
<context>
    <name>SavedPlacesViewModel</name>
    <message>
        <source>There is “{name}” already. Keep it once more, and it moves to here.</source>
        <translation>Ya existe “{name}”. Guárdelo otra vez y se mueve aquí.</translation>
    </message>
    <message>
        <source>Kept: {name}.</source>
        <translation>Guardado: {name}.</translation>
    </message>
    <message>
        <source>Removed: {name}.</source>
        <translation>Quitado: {name}.</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>A co-response team, one drop-off: {who}.</source>
        <translation>Un equipo de co-respuesta, una persona que llevamos: {who}.</translation>
    </message>
    <message>
        <source>A co-response team asks for: {who}.</source>
        <translation>Un equipo de co-respuesta pide ayuda para: {who}.</translation>
    </message>
    <message>
        <source>We are {distance} away.</source>
        <translation>Estamos a {distance}.</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>one adult</source>
        <translation>una persona adulta</translation>
    </message>
    <message>
        <source>one person under 18</source>
        <translation>una persona menor de 18</translation>
    </message>
    <message>
        <source>with a partner</source>
        <translation>con su pareja</translation>
    </message>
    <message>
        <source>with children</source>
        <translation>con menores</translation>
    </message>
    <message>
        <source>with a pet</source>
        <translation>con una mascota</translation>
    </message>
    <message>
        <source>with a service animal</source>
        <translation>con un animal de servicio</translation>
    </message>
    <message>
        <source>in a wheelchair</source>
        <translation>en silla de ruedas</translation>
    </message>
</context>
<context>
    <name>SayPart</name>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>Then ask, in this order</source>
        <translation>Después pregunte, en este orden</translation>
    </message>
    <message>
        <source>The need only, until the person agreed: name, health and treatment wait for their yes.</source>
        <translation>Solo la necesidad, hasta que la persona acepte: nombre, salud y tratamiento esperan su sí.</translation>
    </message>
    <message>
        <source>Is this all right: {what}?</source>
        <translation>¿Se acepta: {what}?</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Look at this machine</source>
        <translation>Revisar esta computadora</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Esta ventana</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Whether all files are whole, whether there is room, which policy holds: what navigator doctor says.</source>
        <translation>Si todos los archivos están completos, si hay espacio, qué política vale: lo que dice navigator doctor.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Shown</name>
    <message>
        <source>confirm before you rely on them</source>
        <translation>confirme antes de confiar en ellas</translation>
    </message>
    <message>
        <source>call to confirm</source>
        <translation>llame para confirmar</translation>
    </message>
    <message>
        <source>closed to new people then</source>
        <translation>cerrado entonces a personas nuevas</translation>
    </message>
    <message>
        <source>the rule, when, who told it</source>
        <translation>la regla, cuándo, quién lo dijo</translation>
    </message>
    <message>
        <source>further away than the nearest shown beyond</source>
        <translation>más lejos que los más cercanos que se muestran aparte</translation>
    </message>
    <message>
        <source>another need than the one chosen</source>
        <translation>otra necesidad que la elegida</translation>
    </message>
    <message>
        <source>only for another state</source>
        <translation>solo para otro estado</translation>
    </message>
    <message>
        <source>closed at that time</source>
        <translation>cerrado a esa hora</translation>
    </message>
    <message>
        <source>closed for good, or not to be referred to</source>
        <translation>cerrado para siempre, o no se debe derivar allí</translation>
    </message>
    <message>
        <source>Nothing in this directory answers that.</source>
        <translation>Nada en este directorio responde a eso.</translation>
    </message>
    <message>
        <source>{count}. First: {row}</source>
        <translation>{count}. Primero: {row}</translation>
    </message>
    <message>
        <source>{hits} in {ms} ms</source>
        <translation>{hits} en {ms} ms</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 resultado</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} resultados</translation>
    </message>
    <message>
        <source>{shown} of {total} within reach</source>
        <translation>{shown} de {total} al alcance</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>anywhere; set a place for distances, Ctrl+O</source>
        <translation>en cualquier lugar; indique un lugar para ver distancias, Ctrl+O</translation>
    </message>
    <message>
        <source>within {miles} miles</source>
        <translation>a menos de {miles} millas</translation>
    </message>
    <message>
        <source>nearest first</source>
        <translation>primero lo más cercano</translation>
    </message>
    <message>
        <source>nothing nearer; nearest first</source>
        <translation>nada más cerca; primero lo más cercano</translation>
    </message>
    <message>
        <source>Beyond {miles} miles</source>
        <translation>A más de {miles} millas</translation>
    </message>
    <message>
        <source>no row carries: {words}</source>
        <translation>ninguna fila contiene: {words}</translation>
    </message>
    <message>
        <source>Try fewer or other words, or press a need. The lines below always answer.</source>
        <translation>Pruebe con menos u otras palabras, o pulse una necesidad. Las líneas de abajo siempre contestan.</translation>
    </message>
</context>
<context>
    <name>SideSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SignInPart</name>
    <message>
        <source>Second rider: sign in</source>
        <translation>Segunda persona: entrar</translation>
    </message>
    <message>
        <source>Casebook locked: sign in</source>
        <translation>Cuaderno bloqueado: entrar</translation>
    </message>
    <message>
        <source>Accept and sign in</source>
        <translation>Aceptar y entrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Nombre de acceso</translation>
    </message>
    <message>
        <source>Type it: names are not listed here</source>
        <translation>Escríbalo: aquí no se listan nombres</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>PIN for this shift, {digits} digits (may stay empty)</source>
        <translation>PIN de este turno, {digits} cifras (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Unlocks for 12 hours; no rows such as 123456 or 135791</source>
        <translation>Abre durante 12 horas; sin series como 123456 o 135791</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Find, public numbers, the map and cards work all the same.</source>
        <translation>Buscar, los números públicos, el mapa y las tarjetas funcionan igual.</translation>
    </message>
    <message>
        <source>The casebook cannot be used</source>
        <translation>El cuaderno no se puede usar</translation>
    </message>
    <message>
        <source>Casebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SigningPart</name>
    <message>
        <source>Record to sign</source>
        <translation>Registro por firmar</translation>
    </message>
    <message>
        <source>What should be changed</source>
        <translation>Qué debería cambiarse</translation>
    </message>
    <message>
        <source>Co-sign</source>
        <translation>Refrendar</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Ctrl Shift Enter</source>
        <translation>Ctrl Shift Enter</translation>
    </message>
    <message>
        <source>A change is asked for: send it back, or clear the line and sign.</source>
        <translation>Se pide un cambio: devuélvalo, o borre la línea y firme.</translation>
    </message>
</context>
<context>
    <name>SitterPart</name>
    <message>
        <source>Casebook open</source>
        <translation>Cuaderno abierto</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Second rider: sign in</source>
        <translation>Segunda persona: entrar</translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>With a partner</source>
        <translation>Con pareja</translation>
    </message>
    <message>
        <source>With children</source>
        <translation>Con menores</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Veteran</source>
        <translation>Veterano o veterana</translation>
    </message>
    <message>
        <source>Service animal</source>
        <translation>Animal de servicio</translation>
    </message>
    <message>
        <source>Pet</source>
        <translation>Mascota</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Alcohol today</source>
        <translation>Alcohol hoy</translation>
    </message>
    <message>
        <source>Opioids</source>
        <translation>Opioides</translation>
    </message>
    <message>
        <source>Stimulants</source>
        <translation>Estimulantes</translation>
    </message>
    <message>
        <source>Other substances</source>
        <translation>Otras sustancias</translation>
    </message>
    <message>
        <source>Methadone</source>
        <translation>Metadona</translation>
    </message>
    <message>
        <source>Buprenorphine</source>
        <translation>Buprenorfina</translation>
    </message>
    <message>
        <source>Withdrawal care</source>
        <translation>Desintoxicación</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>Silla de ruedas</translation>
    </message>
    <message>
        <source>Oxygen or wounds</source>
        <translation>Oxígeno o heridas</translation>
    </message>
    <message>
        <source>Suicidal now</source>
        <translation>Riesgo suicida ahora</translation>
    </message>
    <message>
        <source>Aggressive now</source>
        <translation>Agresividad ahora</translation>
    </message>
    <message>
        <source>On a hold</source>
        <translation>Retención involuntaria</translation>
    </message>
    <message>
        <source>Medical clearance</source>
        <translation>Autorización médica</translation>
    </message>
    <message>
        <source>Drop-off</source>
        <translation>La llevamos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Fleeing violence</source>
        <translation>Huye de violencia</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro de delitos sexuales</translation>
    </message>
    <message>
        <source>Warrant</source>
        <translation>Orden de arresto</translation>
    </message>
    <message>
        <source>How old is the person?</source>
        <translation>¿Qué edad tiene la persona?</translation>
    </message>
    <message>
        <source>Man, woman or nonbinary?</source>
        <translation>¿Hombre, mujer o persona no binaria?</translation>
    </message>
    <message>
        <source>Is a partner along?</source>
        <translation>¿Viene con pareja?</translation>
    </message>
    <message>
        <source>Are children along?</source>
        <translation>¿Viene con niños?</translation>
    </message>
    <message>
        <source>Is the person pregnant?</source>
        <translation>¿Está embarazada la persona?</translation>
    </message>
    <message>
        <source>Is the person a veteran?</source>
        <translation>¿Es veterana de guerra la persona?</translation>
    </message>
    <message>
        <source>Is there a service animal?</source>
        <translation>¿Hay un animal de servicio?</translation>
    </message>
    <message>
        <source>Is there a pet?</source>
        <translation>¿Hay una mascota?</translation>
    </message>
    <message>
        <source>Is there an ID?</source>
        <translation>¿Hay una identificación?</translation>
    </message>
    <message>
        <source>Which insurance is there?</source>
        <translation>¿Qué seguro hay?</translation>
    </message>
    <message>
        <source>Anything drunk today?</source>
        <translation>¿Bebió algo hoy?</translation>
    </message>
    <message>
        <source>Any opioids today?</source>
        <translation>¿Opioides hoy?</translation>
    </message>
    <message>
        <source>Any stimulants today?</source>
        <translation>¿Estimulantes hoy?</translation>
    </message>
    <message>
        <source>Anything else taken today?</source>
        <translation>¿Tomó otra cosa hoy?</translation>
    </message>
    <message>
        <source>Is the person on methadone?</source>
        <translation>¿Toma metadona la persona?</translation>
    </message>
    <message>
        <source>Is the person on buprenorphine?</source>
        <translation>¿Toma buprenorfina la persona?</translation>
    </message>
    <message>
        <source>Is withdrawal care wanted?</source>
        <translation>¿Quiere atención para la abstinencia?</translation>
    </message>
    <message>
        <source>Is there a wheelchair?</source>
        <translation>¿Hay una silla de ruedas?</translation>
    </message>
    <message>
        <source>Is there oxygen, are there wounds?</source>
        <translation>¿Hay oxígeno o heridas?</translation>
    </message>
    <message>
        <source>Is the person suicidal now?</source>
        <translation>¿Piensa la persona en el suicidio ahora?</translation>
    </message>
    <message>
        <source>Is the person aggressive now?</source>
        <translation>¿Está agresiva la persona ahora?</translation>
    </message>
    <message>
        <source>Voluntary, or on a hold?</source>
        <translation>¿Voluntaria, o retenida?</translation>
    </message>
    <message>
        <source>Is there medical clearance?</source>
        <translation>¿Hay un visto bueno médico?</translation>
    </message>
    <message>
        <source>Do we bring the person?</source>
        <translation>¿Llevamos nosotros a la persona?</translation>
    </message>
    <message>
        <source>Which language?</source>
        <translation>¿Qué idioma?</translation>
    </message>
    <message>
        <source>Does the person flee violence?</source>
        <translation>¿Huye la persona de violencia?</translation>
    </message>
    <message>
        <source>Which ages do you take?</source>
        <translation>¿Qué edades aceptan?</translation>
    </message>
    <message>
        <source>Whom do you take: men, women, everybody?</source>
        <translation>¿A quién aceptan: hombres, mujeres, cualquier persona?</translation>
    </message>
    <message>
        <source>Can two partners stay together?</source>
        <translation>¿Puede una pareja quedarse junta?</translation>
    </message>
    <message>
        <source>Do you take children with a parent?</source>
        <translation>¿Aceptan menores con su madre o padre?</translation>
    </message>
    <message>
        <source>Do you take somebody who is pregnant?</source>
        <translation>¿Aceptan a alguien con un embarazo?</translation>
    </message>
    <message>
        <source>Is it for veterans, or for everybody?</source>
        <translation>¿Es para personas veteranas o para cualquier persona?</translation>
    </message>
    <message>
        <source>Does a service animal come in?</source>
        <translation>¿Puede entrar un animal de servicio?</translation>
    </message>
    <message>
        <source>Do you take a pet?</source>
        <translation>¿Aceptan una mascota?</translation>
    </message>
    <message>
        <source>Is it possible without an ID?</source>
        <translation>¿Es posible sin identificación?</translation>
    </message>
    <message>
        <source>Which payment do you take; what if there is none?</source>
        <translation>¿Qué forma de pago aceptan? ¿Y si no hay ninguna?</translation>
    </message>
    <message>
        <source>Do you take somebody who drank today?</source>
        <translation>¿Aceptan a alguien que bebió hoy?</translation>
    </message>
    <message>
        <source>Do you take somebody who used opioids today?</source>
        <translation>¿Aceptan a alguien que usó opioides hoy?</translation>
    </message>
    <message>
        <source>Do you take somebody who used stimulants today?</source>
        <translation>¿Aceptan a alguien que usó estimulantes hoy?</translation>
    </message>
    <message>
        <source>Do you take somebody who used something else today?</source>
        <translation>¿Aceptan a alguien que usó otra cosa hoy?</translation>
    </message>
    <message>
        <source>Do you take somebody on methadone?</source>
        <translation>¿Aceptan a alguien con metadona?</translation>
    </message>
    <message>
        <source>Do you take somebody on buprenorphine?</source>
        <translation>¿Aceptan a alguien con buprenorfina?</translation>
    </message>
    <message>
        <source>Do you give withdrawal care?</source>
        <translation>¿Dan atención de desintoxicación?</translation>
    </message>
    <message>
        <source>Can somebody in a wheelchair stay?</source>
        <translation>¿Puede quedarse alguien en silla de ruedas?</translation>
    </message>
    <message>
        <source>Do you take somebody with oxygen or wounds?</source>
        <translation>¿Aceptan a alguien con oxígeno o heridas?</translation>
    </message>
    <message>
        <source>Do you take somebody who is suicidal now?</source>
        <translation>¿Aceptan a alguien con riesgo suicida ahora?</translation>
    </message>
    <message>
        <source>Do you take somebody who is aggressive now?</source>
        <translation>¿Aceptan a alguien con agresividad ahora?</translation>
    </message>
    <message>
        <source>Do you take somebody on a hold, or only voluntary?</source>
        <translation>¿Aceptan a alguien en retención, o solo voluntario?</translation>
    </message>
    <message>
        <source>Is it possible without medical clearance?</source>
        <translation>¿Es posible sin autorización médica?</translation>
    </message>
    <message>
        <source>May police or medics drop somebody off?</source>
        <translation>¿Puede la policía o una ambulancia dejar a alguien?</translation>
    </message>
    <message>
        <source>Which languages do you speak?</source>
        <translation>¿Qué idiomas hablan?</translation>
    </message>
    <message>
        <source>Is it for people who flee violence?</source>
        <translation>¿Es para personas que huyen de violencia?</translation>
    </message>
    <message>
        <source>a partner</source>
        <translation>una pareja</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>sin pareja</translation>
    </message>
    <message>
        <source>children along</source>
        <translation>con menores</translation>
    </message>
    <message>
        <source>no children along</source>
        <translation>sin menores</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>embarazo</translation>
    </message>
    <message>
        <source>not pregnant</source>
        <translation>sin embarazo</translation>
    </message>
    <message>
        <source>veteran</source>
        <translation>veterano o veterana</translation>
    </message>
    <message>
        <source>no veteran</source>
        <translation>no veterano</translation>
    </message>
    <message>
        <source>a service animal</source>
        <translation>un animal de servicio</translation>
    </message>
    <message>
        <source>no service animal</source>
        <translation>sin animal de servicio</translation>
    </message>
    <message>
        <source>a pet</source>
        <translation>una mascota</translation>
    </message>
    <message>
        <source>no pet</source>
        <translation>sin mascota</translation>
    </message>
    <message>
        <source>an ID</source>
        <translation>una identificación</translation>
    </message>
    <message>
        <source>no ID</source>
        <translation>sin identificación</translation>
    </message>
    <message>
        <source>drank today</source>
        <translation>bebió hoy</translation>
    </message>
    <message>
        <source>nothing drunk</source>
        <translation>no bebió</translation>
    </message>
    <message>
        <source>opioids today</source>
        <translation>opioides hoy</translation>
    </message>
    <message>
        <source>no opioids</source>
        <translation>sin opioides</translation>
    </message>
    <message>
        <source>stimulants today</source>
        <translation>estimulantes hoy</translation>
    </message>
    <message>
        <source>no stimulants</source>
        <translation>sin estimulantes</translation>
    </message>
    <message>
        <source>another substance today</source>
        <translation>otra sustancia hoy</translation>
    </message>
    <message>
        <source>no other substance</source>
        <translation>ninguna otra sustancia</translation>
    </message>
    <message>
        <source>on methadone</source>
        <translation>con metadona</translation>
    </message>
    <message>
        <source>not on methadone</source>
        <translation>sin metadona</translation>
    </message>
    <message>
        <source>on buprenorphine</source>
        <translation>con buprenorfina</translation>
    </message>
    <message>
        <source>not on buprenorphine</source>
        <translation>sin buprenorfina</translation>
    </message>
    <message>
        <source>withdrawal care wanted</source>
        <translation>quiere desintoxicación</translation>
    </message>
    <message>
        <source>no withdrawal care wanted</source>
        <translation>no quiere desintoxicación</translation>
    </message>
    <message>
        <source>a wheelchair</source>
        <translation>silla de ruedas</translation>
    </message>
    <message>
        <source>no wheelchair</source>
        <translation>sin silla de ruedas</translation>
    </message>
    <message>
        <source>oxygen or wounds</source>
        <translation>oxígeno o heridas</translation>
    </message>
    <message>
        <source>no oxygen or wounds</source>
        <translation>sin oxígeno ni heridas</translation>
    </message>
    <message>
        <source>suicidal now</source>
        <translation>riesgo suicida ahora</translation>
    </message>
    <message>
        <source>not suicidal</source>
        <translation>sin riesgo suicida</translation>
    </message>
    <message>
        <source>aggressive now</source>
        <translation>agresividad ahora</translation>
    </message>
    <message>
        <source>not aggressive</source>
        <translation>sin agresividad</translation>
    </message>
    <message>
        <source>medical clearance</source>
        <translation>autorización médica</translation>
    </message>
    <message>
        <source>no medical clearance</source>
        <translation>sin autorización médica</translation>
    </message>
    <message>
        <source>a drop-off</source>
        <translation>la llevamos</translation>
    </message>
    <message>
        <source>no drop-off</source>
        <translation>no la llevamos</translation>
    </message>
    <message>
        <source>fleeing violence</source>
        <translation>huye de violencia</translation>
    </message>
    <message>
        <source>not fleeing violence</source>
        <translation>no huye de violencia</translation>
    </message>
    <message>
        <source>on the registry</source>
        <translation>en el registro de delitos sexuales</translation>
    </message>
    <message>
        <source>not on the registry</source>
        <translation>no está en el registro de delitos sexuales</translation>
    </message>
    <message>
        <source>an open warrant</source>
        <translation>una orden de arresto</translation>
    </message>
    <message>
        <source>no open warrant</source>
        <translation>sin orden de arresto</translation>
    </message>
    <message>
        <source>Do you offer this?</source>
        <translation>¿Ofrecen esto?</translation>
    </message>
    <message>
        <source>Are you open for this at all?</source>
        <translation>¿Atienden esto en algún horario?</translation>
    </message>
    <message>
        <source>Is this still right?</source>
        <translation>¿Sigue siendo correcto?</translation>
    </message>
    <message>
        <source>Do you take people in at that time?</source>
        <translation>¿Reciben personas a esa hora?</translation>
    </message>
    <message>
        <source>the need is read out of prose only</source>
        <translation>la necesidad solo se leyó de un texto</translation>
    </message>
    <message>
        <source>the listing is not active</source>
        <translation>la ficha no está activa</translation>
    </message>
    <message>
        <source>nobody confirmed the listing in time</source>
        <translation>nadie confirmó la ficha a tiempo</translation>
    </message>
    <message>
        <source>intake is not known to be open then</source>
        <translation>no se sabe si la admisión está abierta a esa hora</translation>
    </message>
    <message>
        <source>told the team</source>
        <translation>dicho al equipo</translation>
    </message>
    <message>
        <source>source not told</source>
        <translation>fuente no indicada</translation>
    </message>
    <message>
        <source>a man</source>
        <translation>un hombre</translation>
    </message>
    <message>
        <source>a woman</source>
        <translation>una mujer</translation>
    </message>
    <message>
        <source>man</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>nonbinary</source>
        <translation>no binario</translation>
    </message>
    <message>
        <source>voluntary</source>
        <translation>voluntario</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>en retención</translation>
    </message>
    <message>
        <source>on a hold</source>
        <translation>en retención</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>oxígeno</translation>
    </message>
    <message>
        <source>wounds</source>
        <translation>heridas</translation>
    </message>
    <message>
        <source>no payment</source>
        <translation>sin pago</translation>
    </message>
    <message>
        <source>private insurance</source>
        <translation>seguro privado</translation>
    </message>
    <message>
        <source>a veteran</source>
        <translation>veterano o veterana</translation>
    </message>
    <message>
        <source>a bed</source>
        <translation>una cama</translation>
    </message>
    <message>
        <source>medicaid</source>
        <translation>Medicaid</translation>
    </message>
    <message>
        <source>medicare</source>
        <translation>Medicare</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privado</translation>
    </message>
    <message>
        <source>va</source>
        <translation>VA</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>pregnant and on buprenorphine</source>
        <translation>embarazo y con buprenorfina</translation>
    </message>
    <message>
        <source>pregnant and on methadone</source>
        <translation>embarazo y con metadona</translation>
    </message>
    <message>
        <source>pregnant and opioids today</source>
        <translation>embarazo y opioides hoy</translation>
    </message>
    <message>
        <source>pregnant and stimulants today</source>
        <translation>embarazo y estimulantes hoy</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>abierto ahora</translation>
    </message>
    <message>
        <source>open only</source>
        <translation>solo abiertos</translation>
    </message>
    <message>
        <source>open tonight</source>
        <translation>abierto esta noche</translation>
    </message>
    <message>
        <source>tonight</source>
        <translation>esta noche</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>a cualquier hora</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>sin cita</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>am</source>
        <translation>amárico</translation>
    </message>
    <message>
        <source>ar</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>ase</source>
        <translation>lengua de señas (ASL)</translation>
    </message>
    <message>
        <source>es</source>
        <translation>español</translation>
    </message>
    <message>
        <source>fr</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>ht</source>
        <translation>criollo haitiano</translation>
    </message>
    <message>
        <source>ko</source>
        <translation>coreano</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>ru</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>so</source>
        <translation>somalí</translation>
    </message>
    <message>
        <source>uk</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>vi</source>
        <translation>vietnamita</translation>
    </message>
    <message>
        <source>zh</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>en</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>told by the desk</source>
        <translation>dicho por recepción</translation>
    </message>
    <message>
        <source>provider&apos;s web form</source>
        <translation>formulario web del proveedor</translation>
    </message>
    <message>
        <source>editor&apos;s call</source>
        <translation>llamada de quien edita</translation>
    </message>
    <message>
        <source>read on a leaflet</source>
        <translation>leído en un folleto</translation>
    </message>
    <message>
        <source>training</source>
        <translation>práctica</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>voluntary only</source>
        <translation>solo voluntario</translation>
    </message>
    <message>
        <source>sliding fee</source>
        <translation>según los ingresos</translation>
    </message>
    <message>
        <source>adults only</source>
        <translation>solo personas adultas</translation>
    </message>
    <message>
        <source>veterans only</source>
        <translation>solo veteranos</translation>
    </message>
    <message>
        <source>men and women</source>
        <translation>hombres y mujeres</translation>
    </message>
    <message>
        <source>no oxygen</source>
        <translation>sin oxígeno</translation>
    </message>
    <message>
        <source>on a leash</source>
        <translation>con correa</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>preguntar</translation>
    </message>
    <message>
        <source>men only</source>
        <translation>solo hombres</translation>
    </message>
    <message>
        <source>women only</source>
        <translation>solo mujeres</translation>
    </message>
    <message>
        <source>families only</source>
        <translation>solo familias</translation>
    </message>
    <message>
        <source>{told} is set; {says}</source>
        <translation>indicado: {told}; {says}</translation>
    </message>
    <message>
        <source>{label} not known, ask</source>
        <translation>{label}: no se sabe, pregunte</translation>
    </message>
    <message>
        <source>read, not confirmed: {words}</source>
        <translation>leído, sin confirmar: {words}</translation>
    </message>
    <message>
        <source>{words}: {label} is not set</source>
        <translation>{words}: {label}, sin indicar</translation>
    </message>
    <message>
        <source>{words}, too old to count on</source>
        <translation>{words}, demasiado antiguo para fiarse</translation>
    </message>
    <message>
        <source>{words}, told the team {day}</source>
        <translation>{words}, dicho al equipo el {day}</translation>
    </message>
    <message>
        <source>{words}, told the team undated</source>
        <translation>{words}, dicho al equipo, sin fecha</translation>
    </message>
    <message>
        <source>{words}, {day}</source>
        <translation>{words}, {day}</translation>
    </message>
    <message>
        <source>{label}: allowed</source>
        <translation>{label}: permitido</translation>
    </message>
    <message>
        <source>{label}: not allowed</source>
        <translation>{label}: no permitido</translation>
    </message>
    <message>
        <source>{label}: there is a condition</source>
        <translation>{label}: hay una condición</translation>
    </message>
    <message>
        <source>{n} and over</source>
        <translation>{n} o más</translation>
    </message>
    <message>
        <source>age {n} and a man</source>
        <translation>{n} años, un hombre</translation>
    </message>
    <message>
        <source>{n} and under</source>
        <translation>{n} o menos</translation>
    </message>
    <message>
        <source>age {n} and a woman</source>
        <translation>{n} años, una mujer</translation>
    </message>
    <message>
        <source>age {n}</source>
        <translation>{n} años</translation>
    </message>
    <message>
        <source>ages {n1} to {n2}</source>
        <translation>de {n1} a {n2} años</translation>
    </message>
    <message>
        <source>ages {n1}-{n2}</source>
        <translation>de {n1} a {n2} años</translation>
    </message>
    <message>
        <source>drank {n} h ago</source>
        <translation>bebió hace {n} h</translation>
    </message>
    <message>
        <source>opioids {n} h ago</source>
        <translation>opioides hace {n} h</translation>
    </message>
    <message>
        <source>{label}, {n} h ago</source>
        <translation>{label}, hace {n} h</translation>
    </message>
    <message>
        <source>within {n} mi</source>
        <translation>a menos de {n} mi</translation>
    </message>
    <message>
        <source>near {name}</source>
        <translation>cerca de {name}</translation>
    </message>
    <message>
        <source>language {code}</source>
        <translation>idioma: {code}</translation>
    </message>
    <message>
        <source>payment {kind}</source>
        <translation>pago: {kind}</translation>
    </message>
    <message>
        <source>tonight {clock}</source>
        <translation>esta noche {clock}</translation>
    </message>
    <message>
        <source>tomorrow {clock}</source>
        <translation>mañana {clock}</translation>
    </message>
    <message>
        <source>{label}: {name}?</source>
        <translation>{label}: ¿{name}?</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Clear and show the needs</source>
        <translation>Borrar y mostrar las necesidades</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Import a directory file…</source>
        <translation>Importar un archivo de directorio…</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>hours unknown</source>
        <translation>horario desconocido</translation>
    </message>
    <message>
        <source>intake hours unknown</source>
        <translation>horario de admisión desconocido</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>intake open</source>
        <translation>admisión abierta</translation>
    </message>
    <message>
        <source>intake closed</source>
        <translation>admisión cerrada</translation>
    </message>
    <message>
        <source>public holiday, may be closed</source>
        <translation>día festivo, puede estar cerrado</translation>
    </message>
    <message>
        <source>by appointment</source>
        <translation>con cita</translation>
    </message>
    <message>
        <source>never checked, confirm</source>
        <translation>nunca revisado, confirme</translation>
    </message>
    <message>
        <source>checked today</source>
        <translation>revisado hoy</translation>
    </message>
    <message>
        <source>public code, not dialled</source>
        <translation>código público, no se ha marcado</translation>
    </message>
    <message>
        <source>third party&apos;s page</source>
        <translation>página de terceros</translation>
    </message>
    <message>
        <source>state page</source>
        <translation>página estatal</translation>
    </message>
    <message>
        <source>provider&apos;s own page</source>
        <translation>página del propio proveedor</translation>
    </message>
    <message>
        <source>federal page</source>
        <translation>página federal</translation>
    </message>
    <message>
        <source>211 page</source>
        <translation>página del 211</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>contesta</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambió</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>no funciona</translation>
    </message>
    <message>
        <source>open until {clock}</source>
        <translation>abierto hasta {clock}</translation>
    </message>
    <message>
        <source>intake open until {clock}</source>
        <translation>admisión abierta hasta {clock}</translation>
    </message>
    <message>
        <source>closed, opens {clock}</source>
        <translation>cerrado, abre {clock}</translation>
    </message>
    <message>
        <source>intake closed, opens {clock}</source>
        <translation>admisión cerrada, abre {clock}</translation>
    </message>
    <message>
        <source>{why}, opens {clock}</source>
        <translation>{why}, abre {clock}</translation>
    </message>
    <message>
        <source>intake: {why}</source>
        <translation>admisión: {why}</translation>
    </message>
    <message>
        <source>not all understood: {name}</source>
        <translation>no se entendió todo: {name}</translation>
    </message>
    <message>
        <source>{n} d old, confirm</source>
        <translation>confirme ({n} d)</translation>
    </message>
    <message>
        <source>checked {n} d ago</source>
        <translation>revisado hace {n} d</translation>
    </message>
    <message>
        <source>dialled {day} by {name}: {result}</source>
        <translation>marcado el {day} por {name}: {result}</translation>
    </message>
    <message>
        <source>dialled {day} by {name}</source>
        <translation>marcado el {day} por {name}</translation>
    </message>
    <message>
        <source>seen on an undated {page}, not dialled</source>
        <translation>visto en una {page} sin fecha, no se ha marcado</translation>
    </message>
    <message>
        <source>seen on a {page} of {n}, not dialled</source>
        <translation>visto en una {page} de {n}, no se ha marcado</translation>
    </message>
    <message>
        <source>seen on an {page} of {n}, not dialled</source>
        <translation>visto en una {page} de {n}, no se ha marcado</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>Sin conexión, nada sale de esta máquina</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>buscando…</translation>
    </message>
</context>
<context>
    <name>TimelineColumn</name>
    <message>
        <source>Only</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>TimesPart</name>
    <message>
        <source>Came in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>Despachado</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>En el lugar</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>The start is missing: enter when it came in.</source>
        <translation>Falta el inicio: anote cuándo entró.</translation>
    </message>
    <message>
        <source>{minutes} min response</source>
        <translation>{minutes} min de respuesta</translation>
    </message>
    <message>
        <source>{minutes} min on scene</source>
        <translation>{minutes} min en el lugar</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>allowed</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>says no</source>
        <translation>dice que no</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>preguntar</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>como información</translation>
    </message>
    <message>
        <source>every set fact is allowed</source>
        <translation>cada dato indicado se permite</translation>
    </message>
    <message>
        <source>the rule, who told it, when</source>
        <translation>la regla, quién lo dijo, cuándo</translation>
    </message>
    <message>
        <source>one thing to ask</source>
        <translation>una cosa que preguntar</translation>
    </message>
    <message>
        <source>{count} things to ask</source>
        <translation>{count} cosas que preguntar</translation>
    </message>
    <message>
        <source>one fact to set</source>
        <translation>un dato por indicar</translation>
    </message>
    <message>
        <source>{count} facts to set</source>
        <translation>{count} datos por indicar</translation>
    </message>
</context>
<context>
    <name>VerdictBlock</name>
    <message>
        <source>Why here: {words}</source>
        <translation>Por qué está aquí: {words}</translation>
    </message>
    <message>
        <source>Kept for the next crew: {words}</source>
        <translation>Guardado para el próximo equipo: {words}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{count} more reasons</source>
        <translation>Más motivos: {count}</translation>
    </message>
    <message>
        <source>1 more reason</source>
        <translation>1 motivo más</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Indicarlo</translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>maybe {times}</source>
        <translation>quizá {times}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>TRAINING</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>invented places, people and numbers: nobody answers a 555 number</source>
        <translation>lugares, personas y números inventados: nadie contesta un número 555</translation>
    </message>
    <message>
        <source>beds: not known</source>
        <translation>camas: no se sabe</translation>
    </message>
    <message>
        <source>no number known</source>
        <translation>no se conoce ningún número</translation>
    </message>
    <message>
        <source>for teams only, not shown</source>
        <translation>solo para equipos, no se muestra</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>equipos</translation>
    </message>
    <message>
        <source>teams only</source>
        <translation>solo equipos</translation>
    </message>
    <message>
        <source>public</source>
        <translation>público</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>place not shown</source>
        <translation>lugar no mostrado</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>por teléfono</translation>
    </message>
    <message>
        <source>place unknown</source>
        <translation>lugar desconocido</translation>
    </message>
    <message>
        <source>approx. {miles} mi {way}</source>
        <translation>aprox. {miles} mi {way}</translation>
    </message>
    <message>
        <source>{miles} mi {way}</source>
        <translation>{miles} mi {way}</translation>
    </message>
    <message>
        <source>about {minutes} min drive</source>
        <translation>unos {minutes} min en auto</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{drive} by the agency&apos;s table</source>
        <translation>{drive} según la tabla de la agencia</translation>
    </message>
    <message>
        <source>text {word} to {number}</source>
        <translation>envíe {word} al {number}</translation>
    </message>
    <message>
        <source>text {number}</source>
        <translation>mensaje al {number}</translation>
    </message>
    <message>
        <source>{number} ext. {extension}</source>
        <translation>{number} ext. {extension}</translation>
    </message>
    <message>
        <source>{number}, then {option}</source>
        <translation>{number}, después {option}</translation>
    </message>
    <message>
        <source>not confirmed: {evidence}</source>
        <translation>sin confirmar: {evidence}</translation>
    </message>
    <message>
        <source>hours unknown</source>
        <translation>horario desconocido</translation>
    </message>
    <message>
        <source>Intake ends before you can get there ({time})</source>
        <translation>La admisión termina antes de que pueda llegar ({time})</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>cama</translation>
    </message>
    <message>
        <source>beds</source>
        <translation>camas</translation>
    </message>
    <message>
        <source>mat</source>
        <translation>colchoneta</translation>
    </message>
    <message>
        <source>mats</source>
        <translation>colchonetas</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>silla</translation>
    </message>
    <message>
        <source>chairs</source>
        <translation>sillas</translation>
    </message>
    <message>
        <source>room</source>
        <translation>habitación</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>habitaciones</translation>
    </message>
    <message>
        <source>family room</source>
        <translation>habitación familiar</translation>
    </message>
    <message>
        <source>family rooms</source>
        <translation>habitaciones familiares</translation>
    </message>
    <message>
        <source>slot</source>
        <translation>cupo</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>cupos</translation>
    </message>
    <message>
        <source>parking place</source>
        <translation>plaza de estacionamiento</translation>
    </message>
    <message>
        <source>parking places</source>
        <translation>plazas de estacionamiento</translation>
    </message>
    <message>
        <source>heard {number} {units}, {time}</source>
        <translation>oído: {number} {units}, {time}</translation>
    </message>
    <message>
        <source>nationwide</source>
        <translation>en todo el país</translation>
    </message>
    <message>
        <source>statewide ({states})</source>
        <translation>en todo el estado ({states})</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Género</translation>
    </message>
    <message>
        <source>With a partner</source>
        <translation>Con pareja</translation>
    </message>
    <message>
        <source>With children</source>
        <translation>Con menores</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Veteran</source>
        <translation>Servicio militar</translation>
    </message>
    <message>
        <source>Service animal</source>
        <translation>Animal de servicio</translation>
    </message>
    <message>
        <source>Pet</source>
        <translation>Mascota</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Alcohol today</source>
        <translation>Alcohol hoy</translation>
    </message>
    <message>
        <source>Opioids</source>
        <translation>Opioides</translation>
    </message>
    <message>
        <source>Stimulants</source>
        <translation>Estimulantes</translation>
    </message>
    <message>
        <source>Other substances</source>
        <translation>Otras sustancias</translation>
    </message>
    <message>
        <source>Methadone</source>
        <translation>Metadona</translation>
    </message>
    <message>
        <source>Buprenorphine</source>
        <translation>Buprenorfina</translation>
    </message>
    <message>
        <source>Withdrawal care</source>
        <translation>Desintoxicación</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>Silla de ruedas</translation>
    </message>
    <message>
        <source>Oxygen or wounds</source>
        <translation>Oxígeno o heridas</translation>
    </message>
    <message>
        <source>Suicidal now</source>
        <translation>Riesgo suicida ahora</translation>
    </message>
    <message>
        <source>Aggressive now</source>
        <translation>Agresividad ahora</translation>
    </message>
    <message>
        <source>On a hold</source>
        <translation>Retención involuntaria</translation>
    </message>
    <message>
        <source>Medical clearance</source>
        <translation>Autorización médica</translation>
    </message>
    <message>
        <source>Drop-off</source>
        <translation>La llevamos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Fleeing violence</source>
        <translation>Huye de violencia</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permitido</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>preguntar</translation>
    </message>
    <message>
        <source>nothing in the directory meets it</source>
        <translation>nada en el directorio lo ofrece</translation>
    </message>
    <message>
        <source>nothing near enough</source>
        <translation>nada bastante cerca</translation>
    </message>
    <message>
        <source>a rule said no everywhere</source>
        <translation>una regla dijo que no en todas partes</translation>
    </message>
    <message>
        <source>closed at that time</source>
        <translation>cerrado a esa hora</translation>
    </message>
    <message>
        <source>need not understood</source>
        <translation>necesidad no entendida</translation>
    </message>
    <message>
        <source>no place given</source>
        <translation>sin lugar indicado</translation>
    </message>
    <message>
        <source>No {fact}</source>
        <translation>{fact}, no</translation>
    </message>
    <message>
        <source>{fact}: {answer}</source>
        <translation>{fact}: {answer}</translation>
    </message>
    <message>
        <source>first-hand</source>
        <translation>de primera mano</translation>
    </message>
    <message>
        <source>read from text</source>
        <translation>leído de un texto</translation>
    </message>
    <message>
        <source>place not shown: call</source>
        <translation>lugar no mostrado: llame</translation>
    </message>
    <message>
        <source>address not known</source>
        <translation>dirección desconocida</translation>
    </message>
</context>
<context>
    <name>WrongSheet</name>
    <message>
        <source>Wrong: {name}</source>
        <translation>Incorrecto: {name}</translation>
    </message>
    <message>
        <source>Closed for good</source>
        <translation>Cerrado para siempre</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Se mudó</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>Which number</source>
        <translation>Qué número</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informar</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>The editor of the directory decides. Nothing changes here until then, and nobody&apos;s name is kept.</source>
        <translation>Decide quien edita el directorio. Nada cambia aquí hasta entonces, y no se guarda el nombre de nadie.</translation>
    </message>
</context>
</TS>
